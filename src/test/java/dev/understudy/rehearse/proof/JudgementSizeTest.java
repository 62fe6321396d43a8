package dev.understudy.rehearse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.RowChange.Kind;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JudgementSizeTest {
    private static final int ROWS = 1_000_000;
    private static final int WRITES = 50_000;
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    /// Every twentieth row was updated; each hundredth of those updates is lost, and
    /// 1,000 stray rows stand behind.
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aMillionRowsAndFiftyThousandWritesTakeSeconds() {
        var before = new TableDigest("orders", keys(ROWS), new long[ROWS]);
        long[] digests = new long[ROWS + 1_000];
        long[] versions = new long[ROWS + 1_000];
        long[] sequences = new long[ROWS + 1_000];
        List<LedgerWrite> ledger = new ArrayList<>();
        for (int write = 0; write < WRITES; write++) {
            int row = write * 20;
            ledger.add(update(write + 1, row));
            if (write % 100 != 0) {
                digests[row] = 1L + write;
                versions[row] = 2;
                sequences[row] = 1L + write;
            }
        }
        var after = new FinalTable(new TableDigest("orders", keys(ROWS + 1_000), digests), versions, sequences);
        var judgement = Judgement.of(new Evidence(
                List.of(before),
                List.of(after),
                ledger,
                change -> Long.parseLong(change.image().get("digest")),
                AT));
        assertEquals(
                List.of(950_000L, 49_500L, 500L, 1_000L),
                List.of(
                        judgement.rows().restored(),
                        judgement.rows().kept(),
                        judgement.rows().lost(),
                        judgement.rows().unexplained()));
        assertEquals(counts(50_000, 500), counts(judgement.loss()));
    }

    private static List<Long> counts(Report.Loss loss) {
        return counts(loss.acknowledged(), loss.lostWrites());
    }

    private static List<Long> counts(long acknowledged, long lost) {
        return List.of(acknowledged, lost);
    }

    private static long[] keys(int count) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = i;
        }
        return keys;
    }

    private static LedgerWrite update(long sequence, long key) {
        return new LedgerWrite(
                sequence,
                new OperationId("buy"),
                new VersionId("v1"),
                1,
                AT,
                WriteState.ACKNOWLEDGED,
                AT,
                List.of(new RowChange("orders", Kind.UPDATE, key, 2, Map.of("digest", Long.toString(sequence)))));
    }
}
