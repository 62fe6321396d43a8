package dev.understudy.rehearse.engine;

import dev.understudy.project.AppVersion;
import dev.understudy.project.Side;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.dualwrite.RowImage;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.proof.Divergence;
import dev.understudy.rehearse.proof.Evidence;
import dev.understudy.rehearse.proof.FinalTable;
import dev.understudy.rehearse.proof.Judgement;
import dev.understudy.rehearse.proof.SchemaDifferences;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.traffic.Router;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Accounts for every row after the workload was held: reads the system of record, the copy if one remains, and
/// both schemas.
final class Judging {
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private final Cast cast;

    Judging(Cast cast) {
        this.cast = cast;
    }

    /// What was found.
    record Verdict(Report.Loss loss, long rowsFromBefore, Report.Restore restore) {}

    /// Judges.
    ///
    /// @param expected the schemas as they must be; empty if that is not known
    Verdict judge(Instant onset, Optional<Map<Side, SortedMap<String, String>>> expected)
            throws SQLException, InterruptedException {
        boolean copyRemains = writers().stream().anyMatch(AppVersion::copies);
        if (copyRemains) {
            drainOutbox();
        }
        Side record = cast.standing().record();
        List<FinalTable> rows = new Snapshot(cast.stores().of(record), cast.tables()).rows();
        Judgement judgement = Judgement.of(
                new Evidence(cast.baseline().rows(), rows, cast.ledger().writes(), this::digest, onset));
        Divergence divergence = copyRemains ? divergence(rows, record.other()) : Divergence.NONE;
        return new Verdict(
                judgement.loss(), judgement.rowsFromBefore(), judgement.restore(divergence, schemas(expected)));
    }

    /// The versions that may write now.
    List<AppVersion> writers() {
        return cast
                .router()
                .weights()
                .getOrDefault(Router.WRITES, java.util.Collections.emptySortedMap())
                .keySet()
                .stream()
                .flatMap(id -> cast.project().application().version(new VersionId(id)).stream())
                .toList();
    }

    /// What waits gets there, or is declared dead: then the divergence shows it.
    private void drainOutbox() throws SQLException, InterruptedException {
        cast.recorder().say("Draining the outbox");
        Side record = cast.standing().record();
        cast.relay().start(record);
        long end = System.nanoTime() + DRAIN.toNanos();
        while (cast.relay().waiting(record) > 0 && System.nanoTime() < end) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private long digest(RowChange change) {
        Long key = change.key();
        RowImage image = RowImage.of(cast.tables().table(change.table()), change.image());
        return key == null
                ? image.digest()
                : image.with(image.table().keyIndex(), key).digest();
    }

    private Divergence divergence(List<FinalTable> record, Side copy) throws SQLException {
        List<FinalTable> copied = new Snapshot(cast.stores().of(copy), cast.tables()).rows();
        return Divergence.between(
                record.stream().map(FinalTable::rows).toList(),
                copied.stream().map(FinalTable::rows).toList());
    }

    private List<String> schemas(Optional<Map<Side, SortedMap<String, String>>> expected) throws SQLException {
        var differences = new ArrayList<String>();
        if (expected.isPresent()) {
            for (Side side : Side.values()) {
                SortedMap<String, String> found = new Snapshot(cast.stores().of(side), cast.tables()).schema();
                differences.addAll(SchemaDifferences.between(
                        side, expected.get().getOrDefault(side, new java.util.TreeMap<>()), found));
            }
        }
        return differences;
    }
}
