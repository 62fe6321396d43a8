package dev.understudy.rehearse.engine;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Side;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalException.Reason;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.measure.Recovery;
import dev.understudy.rehearse.measure.RecoveryTimes;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The end of a rehearsal: every row is accounted for, the report is written and kept.
final class Closing {
    private final Cast cast;
    private final House house;
    private final Rehearsals.Begun begun;

    Closing(Cast cast, House house, Rehearsals.Begun begun) {
        this.cast = cast;
        this.house = house;
        this.begun = begun;
    }

    /// Judges and writes the report.
    ///
    /// @throws RehearsalException if the stores do not answer; the rehearsal stays interrupted then
    Report report(Turned turned, Watched watched) throws InterruptedException {
        cast.recorder().say("Accounting for every row");
        Instant now = house.clock().instant();
        Optional<Map<Side, SortedMap<String, String>>> schemas = expectedSchemas(turned.outcome());
        Judging.Verdict judged;
        try {
            Instant onset = turned.onset();
            judged = new Judging(cast).judge(onset == null ? now : onset, schemas);
        } catch (SQLException e) {
            throw new RehearsalException(
                    Reason.UNREACHABLE,
                    "The rows could not be accounted for.",
                    String.valueOf(e.getMessage()),
                    "See whether both servers answer, then take the rehearsal up again with --continue.");
        }
        cast.recorder().write(new JournalEvent.Finished(word(turned.outcome()), List.of()));
        Fingerprints known = begun.fingerprints();
        var fingerprints = new Fingerprints(
                known.plan(), known.graph(), DdlFingerprint.of(cast.baseline().schemas()));
        Report report = new ReportWriter(cast)
                .write(new ReportWriter.Found(
                        turned.outcome(),
                        turned.reason(),
                        fingerprints,
                        watched,
                        recovered(turned, watched),
                        judged,
                        schemas.isPresent()));
        house.rehearsals()
                .finish(
                        begun.id(),
                        word(turned.outcome()),
                        house.json().apply(report),
                        house.clock().instant());
        return report;
    }

    private Optional<Map<Side, SortedMap<String, String>>> expectedSchemas(Outcome outcome) {
        return switch (outcome) {
            case ROLLED_BACK, ABORTED -> Optional.of(cast.baseline().schemas());
            case COMPLETED ->
                house.venue()
                        .planned(
                                cast.project(),
                                new StepFiguresReader(cast.recorder().entries()).standing(),
                                cast.recorder()::say);
            case STUCK, INTERRUPTED -> Optional.empty();
        };
    }

    private static ReportWriter.@Nullable Recovered recovered(Turned turned, Watched watched) {
        RecoveryTimes times = turned.times();
        Instant onset = turned.onset();
        return times == null || onset == null
                ? null
                : new ReportWriter.Recovered(
                        Recovery.of(times, watched.arrivals(), watched.observation(), watched.holdRule()),
                        onset,
                        turned.acrossRestart());
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "completed";
            case ROLLED_BACK -> "rolledBack";
            case STUCK -> "stuck";
            case ABORTED -> "aborted";
            case INTERRUPTED -> "interrupted";
        };
    }
}
