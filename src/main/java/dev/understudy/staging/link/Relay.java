package dev.understudy.staging.link;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection over a link: a pair of sockets and the two streams of bytes between them. Whatever crosses
/// it, the end of a stream included, waits while the link is cut.
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BUFFER = 64 * 1024;

    private final Socket client;
    private final Socket server;
    private final LinkFaults faults;
    private final LongAdder received;

    /// @param received counts the bytes that come from the server
    Relay(Socket client, Socket server, LinkFaults faults, LongAdder received) {
        this.client = client;
        this.server = server;
        this.faults = faults;
        this.received = received;
    }

    /// Passes bytes both ways until the connection has ended. Uses the caller's thread and one more.
    void run() throws IOException, InterruptedException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        server.setKeepAlive(true);
        String name = Thread.currentThread().getName();
        Thread down = FaultyLink.thread(name + "-down", this::toClient);
        try {
            toServer();
            down.join();
        } finally {
            close();
        }
    }

    void close() {
        quietly(client);
        quietly(server);
    }

    /// Closes what nobody uses any more; that it may be broken already is no news.
    static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            LOG.trace("closing a socket of a link", e);
        }
    }

    private void toServer() throws InterruptedException {
        try {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                faults.awaitOpen();
                out.write(buffer, 0, n);
            }
            faults.awaitOpen();
            server.shutdownOutput();
        } catch (IOException e) {
            faults.awaitOpen();
            ended(e);
            close();
        }
    }

    private void toClient() {
        try (Backlog backlog = new Backlog(client.getOutputStream(), faults)) {
            pump(server, backlog);
            backlog.awaitEmpty();
            faults.awaitOpen();
        } catch (IOException e) {
            ended(e);
        } catch (InterruptedException e) {
            LOG.trace("a link was closed", e);
        } finally {
            close();
        }
    }

    /// Reads until the server ends the stream, be it by a reset.
    private void pump(Socket from, Backlog backlog) throws IOException, InterruptedException {
        InputStream in = from.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
            received.add(n);
            if (faults.slow() || !backlog.isEmpty()) {
                backlog.add(Arrays.copyOf(buffer, n));
            } else {
                faults.awaitOpen();
                out.write(buffer, 0, n);
            }
        }
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            ended(e);
            return -1;
        }
    }

    private static void ended(IOException e) {
        LOG.trace("a connection over a link ended", e);
    }
}
