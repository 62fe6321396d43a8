package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kill -9 at fifty seeded instants, each taken up again. Prints a table, and keeps it in
/// `target/bench/crash.txt`. `-Dunderstudy.seed=N` draws other delays.
class CrashBench {
    private static final Path TABLE = Path.of("target/bench/crash.txt");

    @TempDir
    private Path folder;

    @Test
    void everyInstantEndsGreen() throws Exception {
        List<Crash> crashes = CrashInstants.drawn(Long.getLong("understudy.seed", 7));
        assertEquals(50, crashes.size());
        var red = new ArrayList<String>();
        Files.createDirectories(TABLE.resolveSibling(""));
        try (PrintWriter table = new PrintWriter(Files.newBufferedWriter(TABLE, StandardCharsets.UTF_8))) {
            for (int i = 0; i < crashes.size(); i++) {
                Crash.Ending ending = crashes.get(i).play(folder.resolve("crash-" + i));
                String line = line(i + 1, crashes.get(i), ending);
                table.println(line);
                table.flush();
                System.out.println(line);
                if (!ending.problems().isEmpty()) {
                    red.add(line);
                }
            }
        }
        assertTrue(red.isEmpty(), () -> String.join("\n", red));
    }

    private static String line(int number, Crash crash, Crash.Ending ending) {
        String kills = crash.kills().stream()
                .map(kill -> "%s + %d ms".formatted(kill.line(), kill.delayMillis()))
                .collect(Collectors.joining(", then "));
        return String.format(
                Locale.ROOT,
                "%2d  %-70s %-9s  %-11s  %5.1f s  %s",
                number,
                kills,
                crash.way(),
                ending.end(),
                ending.took().toMillis() / 1000.0,
                ending.problems().isEmpty() ? "green" : ending.problems() + " " + ending.reason());
    }
}
