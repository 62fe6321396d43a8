package dev.understudy.rehearse.proof;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.TableMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What a rehearsal cannot have noticed, a sentence each: printed beside every figure that it limits.
public final class Unseen {
    private Unseen() {}

    /// @param tables that the workload touches
    /// @param resolution of downtime
    /// @param shared whether others may change the same databases, as on a staging
    public static List<String> sentences(Collection<TableMapping> tables, Duration resolution, boolean shared) {
        var sentences = new ArrayList<String>();
        sentences.add("Outages shorter than %s may not have been seen.".formatted(PlainDuration.words(resolution)));
        for (TableMapping table : tables) {
            if (table.sequence() == null) {
                sentences.add("%s has no sequence column: duplicated rows are not seen.".formatted(table.source()));
            }
            if (table.version() == null) {
                sentences.add("%s has no version column: lost updates that were overwritten later are not seen."
                        .formatted(table.source()));
            }
        }
        if (shared) {
            sentences.add("Changes that others made to these databases show as altered or unexplained rows.");
        }
        return List.copyOf(sentences);
    }
}
