package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.StepFigures;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A step as the table shows it: forward and back, each against an earlier run.
///
/// @param number its place in the plan; empty in the row of the whole rollback
record StepRow(String number, String name, @Nullable RunWords status, Time forward, Time back, String detail) {

    /// A measured time and an earlier one.
    ///
    /// @param now in figures, or in words why there are none
    /// @param length null if it was not measured
    /// @param before null if it was not measured then
    record Time(
            String now, @Nullable Duration length, @Nullable Duration before) {
        static Time of(Optional<Duration> measured, String otherwise, Optional<Duration> before) {
            return new Time(
                    measured.map(Shown::measured).orElse(otherwise), measured.orElse(null), before.orElse(null));
        }

        String then() {
            return before == null ? RunWords.NONE : Shown.measured(before);
        }

        String difference() {
            return length == null || before == null ? RunWords.NONE : Difference.of(length, before);
        }
    }

    /// The steps in the order of the plan, then the rollback as a whole if there was one.
    static List<StepRow> of(Report report, Reference reference) {
        var rows = new ArrayList<StepRow>();
        for (StepFigures step : report.steps()) {
            rows.add(row(rows.size() + 1, step, reference));
        }
        Report.Recovery recovery = report.recovery();
        if (recovery != null) {
            Optional<Duration> then = reference.recovery().map(Report.Recovery::rollBack);
            rows.add(new StepRow(
                    "",
                    "Rollback, first to last restoring undo",
                    null,
                    Time.of(Optional.empty(), "", Optional.empty()),
                    Time.of(Optional.of(recovery.rollBack()), "", then),
                    ""));
        }
        return List.copyOf(rows);
    }

    private static StepRow row(int number, StepFigures step, Reference reference) {
        return new StepRow(
                Integer.toString(number),
                step.name(),
                status(step.status()),
                Time.of(
                        Optional.of(step.active()).filter(Duration::isPositive),
                        forward(step),
                        reference.forward(step)),
                Time.of(Optional.ofNullable(step.undo()), back(step), reference.back(step)),
                step.detail());
    }

    /// Why there is no time forward. A time that was measured is never below a millisecond.
    private static String forward(StepFigures step) {
        return switch (step.status()) {
            case "pending" -> "not run";
            case "skipped" -> "skipped";
            default -> "not ended";
        };
    }

    /// Why there is no time back: only what was undone without any action had nothing to undo.
    private static String back(StepFigures step) {
        return switch (step.status()) {
            case "undone" -> "none";
            case "undoFailed" -> "not ended";
            default -> "not run";
        };
    }

    private static RunWords status(String status) {
        return switch (status) {
            case "done" -> new RunWords(State.PASS, "done");
            case "undone" -> new RunWords(State.ROLLED_BACK, "undone");
            case "failed" -> new RunWords(State.FAIL, "failed");
            case "undoFailed" -> new RunWords(State.FAIL, "undo failed");
            case "inDoubt" -> new RunWords(State.FINDING, "in doubt");
            case "running" -> new RunWords(State.RUNNING, "running");
            case "skipped" -> new RunWords(State.NOT_MEASURED, "skipped");
            case "pending" -> new RunWords(State.WAITING, "not run");
            default -> new RunWords(State.FINDING, status);
        };
    }
}
