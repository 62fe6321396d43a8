package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.ExitCodes;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.report.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What is broken on purpose turns the proof red, and the proof names exactly the rows that were hit.
@Execution(ExecutionMode.CONCURRENT)
class NegativeControlsIT {
    /// Names in a report end with the hundredth.
    private static final int MOST_NAMES = 100;

    @TempDir
    private Path folder;

    /// A write that was under way when the fault began, or that ended unknown, may or may not have got through:
    /// its rows may be named and need not be.
    private record Hit(Set<String> surely, Set<String> perhaps) {
        static Hit of(List<LedgerWrite> writes, Instant from, Instant on, Predicate<RowChange> wanted) {
            var surely = new TreeSet<String>();
            var perhaps = new TreeSet<String>();
            for (LedgerWrite write : writes) {
                Instant settled = write.settledAt();
                boolean before = settled != null && settled.isBefore(from);
                if (write.state() != WriteState.REFUSED && !before) {
                    boolean certain = write.state() == WriteState.ACKNOWLEDGED
                            && write.intendedAt().isAfter(on);
                    names(write, wanted).forEach(certain ? surely::add : perhaps::add);
                }
            }
            return new Hit(surely, perhaps);
        }

        private static List<String> names(LedgerWrite write, Predicate<RowChange> wanted) {
            return write.changes().stream()
                    .filter(wanted)
                    .map(change -> change.table() + " " + change.key())
                    .toList();
        }

        /// Rows that came and went after the fault began are on neither side.
        Hit without(Set<String> names) {
            return new Hit(minus(surely, names), minus(perhaps, names));
        }

        private static Set<String> minus(Set<String> from, Set<String> names) {
            var rest = new TreeSet<>(from);
            rest.removeAll(names);
            return rest;
        }

        void assertNamedBy(Report report) {
            List<String> named = rows(report.restore().named());
            var all = new TreeSet<>(surely);
            all.addAll(perhaps);
            assertTrue(all.containsAll(named), () -> "named %s of %s".formatted(named, all));
            assertEquals(Math.min(MOST_NAMES, report.restore().diverged()), named.size());
            assertTrue(
                    report.restore().diverged() >= surely.size()
                            && report.restore().diverged() <= all.size(),
                    () -> "%d of %d to %d".formatted(report.restore().diverged(), surely.size(), all.size()));
            if (all.size() <= MOST_NAMES) {
                assertTrue(named.containsAll(surely), () -> "named %s, must be %s".formatted(named, surely));
            }
            assertFalse(surely.isEmpty(), "the application wrote while it was broken");
        }
    }

    /// `orders 17` out of `orders 17: diverged, ...`.
    static List<String> rows(List<String> named) {
        return named.stream().map(name -> name.substring(0, name.indexOf(':'))).toList();
    }

    @Test
    void writesThatNeverCameBackStopTheRollbackAndAreNamed() throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, Variant.calm().rate(2))) {
            Report report = fixture.rehearse(Ask.forward().rollBackAt("soak").fault("drop-write-back@soak"));
            assertEquals(Report.Outcome.STUCK, report.outcome(), report.outcomeReason());
            assertEquals(ExitCodes.STUCK, ExitCodes.of(report));
            assertEquals("undoFailed", Facts.step(report, "move-record").status());
            String why = Facts.step(report, "move-record").detail();
            assertTrue(why.startsWith("Rows written since the last move differ between the stores: "), why);
            assertFalse(report.restore().green());
            assertEquals(0, report.loss().lostWrites(), "the system of record has them all");
            dropped(fixture).assertNamedBy(report);
            assertTrue(
                    report.noEvidence().stream()
                            .anyMatch(reason -> reason.contains("broken on purpose (drop-write-back@soak")),
                    report.noEvidence().toString());
        }
    }

    private static Hit dropped(RehearsalFixture fixture) {
        Instant begun = fixture.at(begins("soak"));
        Instant on = fixture.at(JournalEvent.FaultBegun.class::isInstance);
        Hit all = Hit.of(fixture.writes(), begun, on, _ -> true);
        Set<String> deleted =
                Hit.of(fixture.writes(), begun, on, is(RowChange.Kind.DELETE)).surely();
        Set<String> inserted =
                Hit.of(fixture.writes(), begun, on, is(RowChange.Kind.INSERT)).surely();
        return all.without(deleted.stream().filter(inserted::contains).collect(Collectors.toSet()));
    }

    private static Predicate<RowChange> is(RowChange.Kind kind) {
        return change -> change.kind() == kind;
    }

    private static Predicate<JournalEvent> begins(String step) {
        return event -> event instanceof JournalEvent.StepBegun begun
                && begun.step().equals(new StepId(step))
                && begun.direction() == JournalEvent.Direction.FORWARD;
    }

    @Test
    void rowsThatWereDeletedMeanwhileAreOnlyInTheCopy() throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, Variant.calm())) {
            Report report = fixture.rehearse(Ask.forward().through("backfill").fault("drop-deletes@backfill"));
            assertEquals(Report.Outcome.COMPLETED, report.outcome(), report.outcomeReason());
            assertEquals(ExitCodes.OBJECTIVE_MISSED, ExitCodes.of(report));
            assertFalse(report.restore().green());
            assertEquals(0, report.loss().lostWrites());
            assertTrue(
                    report.restore().named().stream().allMatch(name -> name.endsWith(": diverged, only in the copy")),
                    report.restore().named().toString());
            undeleted(fixture).assertNamedBy(report);
        }
    }

    /// A row that was deleted before its batch was copied never got into the copy: certain is only what
    /// was deleted after the backfill.
    private static Hit undeleted(RehearsalFixture fixture) {
        Instant ended = fixture.at(event ->
                event instanceof JournalEvent.StepEnded end && end.step().equals(new StepId("backfill")));
        return Hit.of(fixture.writes(), fixture.at(begins("backfill")), ended, is(RowChange.Kind.DELETE));
    }

    @Test
    void rowsThatWereDeletedMeanwhileFailTheValidationAndTheRollbackIsGreen() throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, Variant.calm().setting("validate", "settle", "PT2S"))) {
            Report report = fixture.rehearse(Ask.forward().fault("drop-deletes@backfill"));
            Facts.rolledBackGreen(report);
            Facts.begunStepsAreUndone(Variant.calm().project().plan(), report);
            assertEquals("failed", Facts.step(report, "validate").status());
            assertTrue(Facts.trigger(report, "step-failed").firedAt() != null, "a failing step is a trigger");
            Report.Validation validation = report.validations().getFirst();
            assertFalse(validation.equal());
            assertTrue(validation.differences() > 0);
            Set<String> deleted = names(fixture, RowChange.Kind.DELETE);
            List<String> found = extra(Facts.step(report, "validate").detail());
            assertFalse(found.isEmpty());
            assertTrue(deleted.containsAll(found), () -> "found %s, deleted %s".formatted(found, deleted));
        }
    }

    private static Set<String> names(RehearsalFixture fixture, RowChange.Kind kind) {
        return fixture.writes().stream()
                .flatMap(write -> Hit.names(write, is(kind)).stream())
                .collect(Collectors.toSet());
    }

    /// The rows that `order_lines: 601 extra, 607 extra; payments: ...` names.
    private static List<String> extra(String detail) {
        var rows = new ArrayList<String>();
        for (String table : detail.substring(detail.indexOf(": ") + 2).split("; ")) {
            String name = table.substring(0, table.indexOf(':'));
            for (String row : table.substring(table.indexOf(':') + 2).split(", ")) {
                if (row.endsWith(" extra")) {
                    rows.add(name + " " + row.substring(0, row.indexOf(' ')));
                }
            }
        }
        return rows;
    }
}
