package dev.understudy.staging.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FaultyLinkTest {
    private EchoServer server;
    private FaultyLink link;

    @BeforeEach
    void open() throws IOException {
        server = new EchoServer();
        link = FaultyLink.to("127.0.0.1", server.port());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        server.close();
    }

    @Test
    void bytesPassBothWays() throws IOException {
        try (Socket client = connect()) {
            assertEquals("hello", ask(client, "hello"));
        }
    }

    @Test
    void megabytesArriveWholeAndInOrder() throws Exception {
        assertArrives(8 * 1024 * 1024, () -> {});
    }

    @Test
    void megabytesArriveWholeAndInOrderWhileFaultsComeAndGo() throws Exception {
        assertArrives(8 * 1024 * 1024, () -> {
            for (int i = 0; i < 5; i++) {
                link.slow(Duration.ofMillis(15));
                sleep(10);
                link.cut();
                sleep(20);
                link.restore();
                sleep(5);
            }
        });
    }

    @Test
    void aCutHoldsBytesAndRestoringDeliversThem() throws Exception {
        try (Socket client = connect()) {
            assertEquals("a", ask(client, "a"));
            link.cut();
            long cut = System.nanoTime();
            client.getOutputStream().write(bytes("held"));
            client.setSoTimeout(300);
            assertThrows(
                    SocketTimeoutException.class, () -> client.getInputStream().read());
            link.restore();
            client.setSoTimeout(5_000);
            assertEquals("held", read(client, 4));
            assertTrue(millisSince(cut) >= 300);
        }
    }

    @Test
    void aNewConnectionOverACutLinkIsNeitherRefusedNorAnswered() throws Exception {
        link.cut();
        try (Socket client = connect()) {
            client.getOutputStream().write(bytes("late"));
            client.setSoTimeout(200);
            assertThrows(
                    SocketTimeoutException.class, () -> client.getInputStream().read());
            link.restore();
            client.setSoTimeout(5_000);
            assertEquals("late", read(client, 4));
        }
    }

    @Test
    void theEndOfAConnectionDoesNotCrossACutLink() throws Exception {
        try (Socket client = connect()) {
            assertEquals("a", ask(client, "a"));
            link.cut();
            server.close();
            client.setSoTimeout(200);
            assertThrows(
                    SocketTimeoutException.class, () -> client.getInputStream().read());
            link.restore();
            client.setSoTimeout(5_000);
            assertEquals(-1, readOrEnd(client));
        }
    }

    @Test
    void aSlowLinkDelaysEveryAnswer() throws Exception {
        try (Socket client = connect()) {
            assertEquals("a", ask(client, "a"));
            link.slow(Duration.ofMillis(120));
            for (int i = 0; i < 2; i++) {
                long asked = System.nanoTime();
                assertEquals("b", ask(client, "b"));
                assertTrue(millisSince(asked) >= 120, "after " + millisSince(asked));
            }
        }
    }

    @Test
    void slownessIsLatencyNotThroughput() throws Exception {
        try (Socket client = connect()) {
            link.slow(Duration.ofMillis(200));
            long begun = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                client.getOutputStream().write(bytes("chunk"));
                Thread.sleep(2);
            }
            assertEquals("chunk".repeat(50), read(client, 250));
            long took = millisSince(begun);
            assertTrue(took >= 200 && took < 5_000, "took " + took);
        }
    }

    @Test
    void restoringASlowLinkDeliversWhatWaited() throws Exception {
        try (Socket client = connect()) {
            link.slow(Duration.ofHours(1));
            client.getOutputStream().write(bytes("soon"));
            Thread.sleep(100);
            link.restore();
            client.setSoTimeout(5_000);
            assertEquals("soon", read(client, 4));
            assertEquals("fast", ask(client, "fast"));
        }
    }

    @Test
    void aDeadServerRefusesAtOnce() throws Exception {
        server.close();
        long begun = System.nanoTime();
        try (Socket client = connect()) {
            client.setSoTimeout(5_000);
            assertEquals(-1, readOrEnd(client));
        }
        assertTrue(millisSince(begun) < 2_000);
        assertTrue(link.refusal().orElse("").contains("refused"), link.refusal().toString());
    }

    @Test
    void aServerThatIsBackIsReachedAgain() throws Exception {
        int port = server.port();
        server.close();
        try (Socket client = connect()) {
            assertEquals(-1, readOrEnd(client));
        }
        try (ServerSocket again = new ServerSocket()) {
            again.setReuseAddress(true);
            again.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            try (Socket client = connect();
                    Socket met = again.accept()) {
                met.getOutputStream().write(bytes("back"));
                assertEquals("back", read(client, 4));
                assertTrue(link.refusal().isEmpty());
            }
        }
    }

    @Test
    void aClientThatLeavesIsNoticedByTheServer() throws Exception {
        Socket client = connect();
        assertEquals("a", ask(client, "a"));
        assertEquals(1, server.open());
        client.close();
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (server.open() > 0 && System.nanoTime() < until) {
            Thread.sleep(5);
        }
        assertEquals(0, server.open());
    }

    @Test
    void closingTheLinkEndsItsConnections() throws Exception {
        try (Socket client = connect()) {
            assertEquals("a", ask(client, "a"));
            link.cut();
            link.close();
            client.setSoTimeout(5_000);
            assertEquals(-1, readOrEnd(client));
            assertTrue(nobodyLetsIn());
        }
    }

    /// The system may take one more connection while the thread that accepts is still on its way out: then it
    /// ends that one too.
    private boolean nobodyLetsIn() throws SocketTimeoutException {
        try (Socket late = connect()) {
            late.setSoTimeout(5_000);
            return readOrEnd(late) == -1;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void negativeSlownessIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> link.slow(Duration.ofMillis(-1)));
        assertEquals("a link cannot be slower by less than nothing, got PT-0.001S", e.getMessage());
    }

    private void assertArrives(int size, Runnable meanwhile) throws Exception {
        byte[] sent = new byte[size];
        new Random(7).nextBytes(sent);
        try (Socket client = connect()) {
            CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> receive(client, size));
            CompletableFuture<Void> faults = CompletableFuture.runAsync(meanwhile);
            for (int at = 0; at < size; at += 64 * 1024) {
                client.getOutputStream().write(sent, at, Math.min(64 * 1024, size - at));
                Thread.sleep(1);
            }
            faults.join();
            assertArrayEquals(sent, received.join());
        }
    }

    private static byte[] receive(Socket client, int size) {
        try {
            return client.getInputStream().readNBytes(size);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), link.port());
    }

    private static String ask(Socket client, String text) throws IOException {
        client.setTcpNoDelay(true);
        client.getOutputStream().write(bytes(text));
        return read(client, text.length());
    }

    private static String read(Socket client, int length) throws IOException {
        InputStream in = client.getInputStream();
        return new String(in.readNBytes(length), US_ASCII);
    }

    /// -1 for the end, be it by a reset.
    private static int readOrEnd(Socket client) throws IOException {
        try {
            return client.getInputStream().read();
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException _) {
            return -1;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
