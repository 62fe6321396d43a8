package dev.understudy.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One server with a data folder of its own, both gone after [#close()].
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final List<Process> running = new ArrayList<>();

    private ServerProcess() throws IOException {
        folder = Files.createTempDirectory("ust");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    static ServerProcess postgres(ServerFiles files) throws IOException, InterruptedException {
        ServerProcess server = new ServerProcess();
        String bin = files.postgres().toAbsolutePath() + "/bin/";
        String data = server.folder + "/data";
        List<String> asRoot = "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
        server.run(
                asRoot, bin + "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        server.start(
                "ready to accept connections",
                asRoot,
                bin + "postgres",
                "-D",
                data,
                "-p",
                server.port + "",
                "-h",
                "127.0.0.1",
                "-k",
                server.folder + "",
                "-c",
                "max_prepared_transactions=5",
                "-c",
                "shared_buffers=256MB",
                "-c",
                "timezone=Asia/Tokyo");
        return server;
    }

    static ServerProcess mariadb(ServerFiles files) throws IOException, InterruptedException {
        ServerProcess server = new ServerProcess();
        String base = files.mariadb().toAbsolutePath().toString();
        String data = "--datadir=" + server.folder + "/data";
        server.run(
                List.of(),
                base + "/scripts/mariadb-install-db",
                "--no-defaults",
                "--basedir=" + base,
                data,
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db",
                "--user=root",
                "--innodb-log-file-size=8M");
        server.start(
                "ready for connections",
                List.of(),
                base + "/bin/mariadbd",
                "--no-defaults",
                "--basedir=" + base,
                data,
                "--user=root",
                "--bind-address=127.0.0.1",
                "--port=" + server.port,
                "--socket=" + server.folder + "/s",
                "--skip-ssl",
                "--innodb-buffer-pool-size=256M");
        return server;
    }

    /// PostgreSQL takes the interrupt as: end the sessions and stop; MariaDB stops at the polite signal.
    @Override
    public void close() {
        try {
            for (Process process : running) {
                new ProcessBuilder("kill", "-INT", process.pid() + "").start().waitFor();
                process.destroy();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            running.forEach(Process::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Process process(List<String> asRoot, String... command) throws IOException {
        List<String> whole = new ArrayList<>(asRoot);
        whole.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().put("TZ", "Asia/Tokyo");
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private void run(List<String> asRoot, String... command) throws IOException, InterruptedException {
        if (process(asRoot, command).waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + Files.readString(log()));
        }
    }

    private void start(String ready, List<String> asRoot, String... command) throws IOException, InterruptedException {
        Files.writeString(log(), "");
        Process process = process(asRoot, command);
        running.add(process);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-" + process.pid()));
        long begun = System.nanoTime();
        while (!Files.readString(log()).contains(ready)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException(command[0] + " did not start: " + Files.readString(log()));
            }
            Thread.sleep(20);
        }
    }
}
