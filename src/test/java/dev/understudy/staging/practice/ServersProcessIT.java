package dev.understudy.staging.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Product;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of servers when processes die or get in each other's way.
@Timeout(180)
class ServersProcessIT {
    @TempDir
    Path folder;

    @Test
    void aProcessKilledOutrightLeavesNoServerBehind() throws Exception {
        Path place = Files.createDirectories(folder.resolve("killed"));
        Process child = child(Sandbox.CACHE, place, "wait");
        awaitReady(child, place);
        List<ProcessHandle> servers = child.descendants().toList();
        assertTrue(servers.size() > 8, "both servers with their processes, and two guardians: " + servers.size());
        String[] ports = Files.readString(place.resolve("ready")).split(" ");
        child.destroyForcibly().waitFor();
        awaitGone(servers, Duration.ofSeconds(5));
        assertFalse(answers(ports[0]));
        assertFalse(answers(ports[1]));
        // Another process goes on with the same data.
        try (var server = Sandbox.servers().start(Product.POSTGRESQL, place.resolve("postgresql"), "shop")) {
            assertEquals(List.of("1"), Sandbox.query(server, "select 1"));
        }
        try (var server = Sandbox.servers().start(Product.MARIADB, place.resolve("mariadb"), "shop")) {
            assertEquals(List.of("1"), Sandbox.query(server, "select 1"));
        }
    }

    @Test
    void twoProcessesCanUnpackAtOnce() throws Exception {
        Path cache = folder.resolve("cache");
        Path one = Files.createDirectories(folder.resolve("one"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Process first = child(cache, one);
        Process second = child(cache, other);
        assertTrue(first.waitFor(150, TimeUnit.SECONDS) && second.waitFor(150, TimeUnit.SECONDS));
        assertEquals(0, first.exitValue());
        assertEquals(0, second.exitValue());
        try (Stream<Path> left = Files.list(cache)) {
            List<String> names =
                    left.map(each -> String.valueOf(each.getFileName())).toList();
            assertEquals(4, names.size(), names.toString());
            assertTrue(names.stream().noneMatch(name -> name.contains("unfinished")), names.toString());
        }
    }

    private static Process child(Path cache, Path place, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dunderstudy.practice=" + Sandbox.artifacts(),
                "-cp",
                System.getProperty("java.class.path"),
                ServersChild.class.getName(),
                cache.toString(),
                place.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("child.log").toFile())
                .start();
    }

    private static void awaitReady(Process child, Path place) throws IOException, InterruptedException {
        while (!Files.exists(place.resolve("ready"))) {
            assertTrue(child.isAlive(), () -> "the child ended, see " + place.resolve("child.log"));
            Thread.sleep(20);
        }
        while (Files.size(place.resolve("ready")) < 11) {
            Thread.sleep(5);
        }
    }

    private static void awaitGone(List<ProcessHandle> processes, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(ServersProcessIT::runs) && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertEquals(
                List.of(),
                processes.stream()
                        .filter(ServersProcessIT::runs)
                        .map(each -> each.pid() + " " + each.info().command().orElse("?"))
                        .toList());
    }

    /// Whether a process runs: one that has ended but was not collected by its parent does not.
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static boolean answers(String port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
