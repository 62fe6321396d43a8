package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Which level of a comparison catches which defect, on real servers.
@Execution(ExecutionMode.CONCURRENT)
class BlindSpotsIT {
    private static final Set<String> NO_FIGURE = Set.of(
            "0.0 became -0.0",
            "NULL in an array became a word",
            "a blank at the end of a text",
            "a byte",
            "a cent more here and one less there",
            "a character became a question mark",
            "a character moved across a column border",
            "a day",
            "a digit of an identifier",
            "a letter is written as two code points",
            "a letter lost its accent",
            "a member of a JSON document",
            "a microsecond",
            "a text was cut off",
            "a yes became a no",
            "an array was cut at a comma",
            "an hour: the zone of somebody's session",
            "fractions of a second were cut off",
            "the last digit of a fraction",
            "two columns are swapped",
            "upper case instead of lower case",
            "values of two rows are swapped");

    @TempDir
    private Path folder;

    @Test
    void checksumsCatchAllAndAggregatesWhatChangesAFigure() throws IOException {
        Typed.Ended ended = new Typed(folder.resolve("user"), Typed.practice()).run("blind-spots", "--json");

        assertEquals(0, ended.code(), ended.err());
        Set<String> unseenByAggregates = new TreeSet<>();
        Set<String> unseenByChecksums = new TreeSet<>();
        Set<String> unseenBySamples = new TreeSet<>();
        JsonNode report = TwoServers.json(ended);
        for (JsonNode row : report.path("defects")) {
            note(row, "aggregate", unseenByAggregates);
            note(row, "checksum", unseenByChecksums);
            note(row, "sample", unseenBySamples);
        }
        assertEquals(Set.of(), unseenByChecksums);
        assertEquals(Set.of(), unseenBySamples);
        assertEquals(0, report.path("caughtByNone").size());
        assertEquals(32, report.path("defects").size());
        assertEquals(new TreeSet<>(NO_FIGURE), unseenByAggregates);
    }

    /// What is overlooked because somebody said so, and nothing beside it.
    @Test
    void aConversionHidesWhatItSaysAndNothingElse() throws IOException {
        Typed.Ended ended = new Typed(folder.resolve("user"), Typed.practice())
                .run("blind-spots", "--json", "--loosen", "unicode-to-nfc");

        assertEquals(0, ended.code(), ended.err());
        JsonNode unseen = TwoServers.json(ended).path("caughtByNone");
        assertEquals(1, unseen.size(), unseen.toString());
        assertEquals("a letter is written as two code points", unseen.get(0).asText());
    }

    private static void note(JsonNode row, String level, Set<String> unseen) {
        if (!row.path(level).asBoolean()) {
            unseen.add(row.path("defect").asText());
        }
    }
}
