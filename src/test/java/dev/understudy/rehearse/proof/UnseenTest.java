package dev.understudy.rehearse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private static final Duration RESOLUTION = Duration.ofMillis(20);
    private static final ColumnMapping COLUMN = new ColumnMapping("id", "id", ValueType.INTEGER, 0, Set.of());

    @Test
    void theResolutionIsAlwaysSaid() {
        assertEquals(
                List.of("Outages shorter than 20 ms may not have been seen."),
                Unseen.sentences(List.of(table("id", "id")), RESOLUTION, false));
    }

    @Test
    void missingColumnsAndOtherPeopleAreSaid() {
        assertEquals(
                List.of(
                        "Outages shorter than 20 ms may not have been seen.",
                        "orders has no sequence column: duplicated rows are not seen.",
                        "orders has no version column: lost updates that were overwritten later are not seen.",
                        "Changes that others made to these databases show as altered or unexplained rows."),
                Unseen.sentences(List.of(table(null, null)), RESOLUTION, true));
    }

    private static TableMapping table(@Nullable String version, @Nullable String sequence) {
        return new TableMapping("orders", "orders", "id", version, sequence, null, List.of(COLUMN));
    }
}
