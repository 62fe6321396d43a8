package dev.understudy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Decision records stay short, and what they name as their confirmation exists.
class DecisionRecordsTest {
    private static final int MOST_LINES = 40;
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/docs/decisions"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void recordsAreNumberedWithoutAGap() throws IOException {
        List<Path> records = records();
        for (int i = 0; i < records.size(); i++) {
            String name = String.valueOf(records.get(i).getFileName());

            assertTrue(name.startsWith("%04d-".formatted(i + 1)), name);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsShortAndSaysWhatConfirmsIt(Path record) throws IOException {
        String text = Files.readString(record);

        assertTrue(text.lines().count() <= MOST_LINES, "at most 40 lines");
        assertEquals(
                List.of("## Context", "## Decision", "## Consequences", "## Confirmation"),
                text.lines().filter(line -> line.startsWith("## ")).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void theTestsThatARecordNamesExist(Path record) throws IOException {
        List<MatchResult> named =
                TEST.matcher(Files.readString(record)).results().toList();

        assertFalse(named.isEmpty(), "no test is named");
        for (MatchResult test : named) {
            Set<String> sources = sources(test.group(1));
            assertFalse(sources.isEmpty(), test.group(1) + " does not exist");
            String method = test.group(2);
            assertTrue(
                    method == null || sources.stream().anyMatch(source -> source.contains(" void " + method + "(")),
                    test.group());
        }
    }

    private static Set<String> sources(String test) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(test + ".java"))
                    .map(DecisionRecordsTest::text)
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
