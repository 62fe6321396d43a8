package dev.understudy.ui.rehearsal;

import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import javafx.scene.control.Label;

/// What a rehearsal was asked and how it ended, in a chip and in sentences.
final class Outcomes {
    private Outcomes() {}

    /// What a rehearsal was asked to do.
    static String asked(RunSettings settings) {
        String where = settings.practice()
                ? "practice databases, %s main rows".formatted(Shown.count(settings.scale()))
                : "connected staging";
        String pace = settings.pace() == 1 ? "" : ", pace %d: no evidence".formatted(settings.pace());
        RunSettings.Turn turn = settings.rollBackAt();
        return where + pace + (turn == null ? "" : ", turns back after " + turn.step());
    }

    static Label chip(Report report) {
        return switch (report.outcome()) {
            case COMPLETED -> Parts.chip(report.objectives().met() ? State.PASS : State.FAIL, "Completed");
            case ROLLED_BACK -> Parts.chip(State.ROLLED_BACK, "Rolled back");
            case STUCK -> Parts.chip(State.FAIL, "Stuck");
            case ABORTED -> Parts.chip(State.FINDING, "Aborted");
            case INTERRUPTED -> Parts.chip(State.FINDING, "Interrupted");
        };
    }

    static String sentence(Report report) {
        return switch (report.outcome()) {
            case COMPLETED -> "%s, %s".formatted(objectives(report), proof(report));
            case ROLLED_BACK ->
                report.restore().green()
                        ? "everything is as before, proven row by row"
                        : "it is NOT proven that everything is as before";
            case STUCK -> "the rollback did not end";
            case ABORTED -> report.outcomeReason();
            case INTERRUPTED -> "it can be taken up again";
        };
    }

    private static String objectives(Report report) {
        return report.objectives().met() ? "every objective is met" : "an objective is missed";
    }

    private static String proof(Report report) {
        if (!report.restore().judged()) {
            return "rows were not judged";
        }
        return report.restore().green() ? "every row is accounted for" : "not every row is accounted for";
    }
}
