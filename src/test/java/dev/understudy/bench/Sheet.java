package dev.understudy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The figures of one measured run: printed line by line, and kept in `target/bench/<name>.txt`. The last line
/// says how long the run took and how busy the machine was, without which the rest means nothing.
public final class Sheet implements AutoCloseable {
    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final double loadBefore = load();

    public Sheet(String name) {
        file = Path.of("target", "bench", name + ".txt");
        line("%s, %d processors", name, Runtime.getRuntime().availableProcessors());
    }

    /// Prints and keeps a line.
    @SuppressWarnings("AnnotateFormatMethod") // that annotation is in a library that this project does without
    public void line(String format, Object... values) {
        String line = format.formatted(values);
        lines.add(line);
        System.out.println("[bench] " + line);
    }

    /// Prints the spread of some times, in milliseconds.
    public void spread(String what, Spread times) {
        line(
                "%-44s n %6d   min %9.3f   p50 %9.3f   p99 %9.3f   max %9.3f ms",
                what,
                times.count(),
                millis(times.min()),
                millis(times.at(50)),
                millis(times.at(99)),
                millis(times.max()));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    @Override
    public void close() {
        line(
                "took %.1f s; load average %.1f before, %.1f after",
                (System.nanoTime() - begun) / 1e9, loadBefore, load());
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
