package dev.understudy.staging.pool;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/// Makes a driver's sockets go through a link, whatever address the driver names. Public and
/// made by the drivers themselves, by its name: PostgreSQL's with the link's port as text,
/// MariaDB's with its configuration.
public final class LinkSocketFactory extends ConfigurableSocketFactory {
    /// The property of MariaDB's driver that carries the link's port.
    static final String PORT = "understudyLink";

    private int port;

    /// For MariaDB's driver, which calls [#setConfiguration] next.
    public LinkSocketFactory() {}

    /// For PostgreSQL's driver.
    ///
    /// @param port of the link on 127.0.0.1
    public LinkSocketFactory(String port) {
        this.port = Integer.parseInt(port);
    }

    @Override
    public void setConfiguration(Configuration configuration, String host) {
        port = Integer.parseInt(configuration.nonMappedOptions().getProperty(PORT));
    }

    @Override
    public Socket createSocket() {
        return new LinkSocket(port);
    }

    @Override
    public Socket createSocket(String host, int ignored) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, ignored));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int ignored, InetAddress local, int localPort) throws IOException {
        return createSocket(host, ignored);
    }

    @Override
    public Socket createSocket(InetAddress host, int ignored) throws IOException {
        return createSocket(host.getHostAddress(), ignored);
    }

    @Override
    public Socket createSocket(InetAddress host, int ignored, InetAddress local, int localPort) throws IOException {
        return createSocket(host, ignored);
    }

    private static final class LinkSocket extends Socket {
        private final int port;

        LinkSocket(int port) {
            this.port = port;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            super.connect(new InetSocketAddress(loopback, port), timeout);
        }
    }
}
