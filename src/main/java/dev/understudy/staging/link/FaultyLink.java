package dev.understudy.staging.link;

import dev.understudy.staging.Link;
import dev.understudy.staging.StagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// The wire to one server: a relay inside this process that listens on 127.0.0.1 and passes bytes on, in order
/// and without losing any. Faults can be put on it. While nothing is wrong it costs one copy of the bytes and
/// some 30 microseconds a round trip. Each connection takes two threads of the operating system: on virtual
/// ones, which the application shares, a round trip took twice as long, and the application's own work would
/// slow the wire down.
public final class FaultyLink implements Link, AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final long ACCEPT_PAUSE_NANOS = 10_000_000;
    private static final int CONNECT_MILLIS = 5_000;

    private final String host;
    private final int serverPort;
    private final ServerSocket door;
    private final LinkFaults faults = new LinkFaults();
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
    private final LongAdder received = new LongAdder();
    private volatile String refusal = "";

    private FaultyLink(String host, int serverPort, ServerSocket door) {
        this.host = host;
        this.serverPort = serverPort;
        this.door = door;
    }

    /// A link to a server; the server need not answer yet.
    ///
    /// @throws StagingException if no port could be opened on 127.0.0.1
    public static FaultyLink to(String host, int port) {
        try {
            ServerSocket door = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            FaultyLink link = new FaultyLink(host, port, door);
            thread("link-" + port, link::accept);
            return link;
        } catch (IOException e) {
            throw new StagingException(
                    StagingException.Reason.UNREACHABLE,
                    "Cannot open a port on 127.0.0.1 for the link to %s:%d: %s".formatted(host, port, e.getMessage()),
                    e);
        }
    }

    /// A thread that does not keep the process alive.
    static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    /// The port on 127.0.0.1 where connections to the server begin.
    public int port() {
        return door.getLocalPort();
    }

    /// Why the server could not be reached when it was last tried; empty if it could.
    public Optional<String> refusal() {
        return Optional.of(refusal).filter(text -> !text.isEmpty());
    }

    @Override
    public long received() {
        return received.sum();
    }

    @Override
    public void cut() {
        faults.cut();
    }

    @Override
    public void slow(Duration by) {
        faults.slow(by);
    }

    @Override
    public void restore() {
        faults.restore();
    }

    /// Ends the link and every connection over it.
    @Override
    public void close() {
        Relay.quietly(door);
        faults.close();
        relays.forEach(Relay::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                thread("link-" + serverPort + "-up", () -> join(client));
            } catch (IOException e) {
                // Closed, or too many open files for now.
                refusal = String.valueOf(e.getMessage());
                LockSupport.parkNanos(ACCEPT_PAUSE_NANOS);
            }
        }
    }

    private void join(Socket client) {
        try {
            faults.awaitOpen();
            Socket server = connect();
            refusal = "";
            Relay relay = new Relay(client, server, faults, received);
            relays.add(relay);
            if (door.isClosed()) {
                relay.close();
            }
            relay.run();
            relays.remove(relay);
        } catch (IOException e) {
            refusal = e instanceof UnknownHostException ? "no such host: " + host : String.valueOf(e.getMessage());
            Relay.quietly(client);
        } catch (InterruptedException _) {
            Relay.quietly(client);
        }
    }

    private Socket connect() throws IOException {
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(host, serverPort), CONNECT_MILLIS);
            if (server.getLocalSocketAddress().equals(server.getRemoteSocketAddress())) {
                throw new IOException("Connection refused (it met itself)");
            }
            return server;
        } catch (IOException e) {
            Relay.quietly(server);
            throw e;
        }
    }
}
