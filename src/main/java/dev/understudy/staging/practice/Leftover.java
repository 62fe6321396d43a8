package dev.understudy.staging.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A server process as its folder remembers it: one that our earlier self started and whose guardian is still
/// stopping it. The start time tells it from a later process of the same number.
record Leftover(long pid, long startedMillis) {
    private static final long PATIENCE_SECONDS = 10;

    static Leftover of(ProcessHandle server) {
        return new Leftover(server.pid(), started(server));
    }

    void save(Path file) throws IOException {
        Files.writeString(file, pid + " " + startedMillis);
    }

    /// Waits until the server that the file names has ended; kills it if it does not.
    static void awaitGone(Path file) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> server = read(file).process();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (server.isPresent() && Guardian.runs(server.get())) {
            if (System.nanoTime() > until) {
                Guardian.kill(Stream.concat(server.stream(), server.get().descendants())
                        .toList());
                break;
            }
            Thread.sleep(20);
        }
        Files.deleteIfExists(file);
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(handle -> started(handle) == startedMillis);
    }

    private static Leftover read(Path file) throws IOException {
        List<String> words = List.of(Files.readString(file).strip().split(" "));
        try {
            return new Leftover(Long.parseLong(words.getFirst()), Long.parseLong(words.getLast()));
        } catch (NumberFormatException e) {
            throw new IOException("%s is damaged".formatted(file), e);
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }
}
