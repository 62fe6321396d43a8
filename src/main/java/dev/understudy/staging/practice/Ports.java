package dev.understudy.staging.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/// Free ports on 127.0.0.1, below those that the system gives to outgoing connections: else, while a server is
/// down, a connection that looks for it could be given its port, and even meet itself.
final class Ports {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /// A free port: `wished` if it is free.
    ///
    /// @param wished 0 for no wish
    static int free(int wished) throws IOException {
        SecureRandom random = new SecureRandom();
        int port = wished > 0 ? wished : random.nextInt(LOWEST, HIGHEST);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isFree(port)) {
                return port;
            }
            port = random.nextInt(LOWEST, HIGHEST);
        }
        throw new IOException("no free port between %d and %d on 127.0.0.1".formatted(LOWEST, HIGHEST));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
