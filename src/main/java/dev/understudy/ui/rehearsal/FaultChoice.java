package dev.understudy.ui.rehearsal;

import dev.understudy.project.Connection;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.Step;
import dev.understudy.rehearse.fault.FaultKind;
import dev.understudy.rehearse.fault.FaultSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One fault of the menu, for the step that runs or the one that comes next.
///
/// @param text as the command line writes it
record FaultChoice(FaultKind kind, String words, String effect, String text) {

    /// What can be broken now.
    ///
    /// @param running the step that runs; empty: between two steps
    /// @param next the step after it; empty: there is none
    /// @param seconds how long what can end lasts
    static List<FaultChoice> of(
            Project project, Optional<Step> running, Optional<Step> next, boolean practice, int seconds) {
        var choices = new ArrayList<FaultChoice>();
        Optional<Step> now = running.or(() -> next);
        for (FaultKind kind : FaultKind.values()) {
            Optional<Step> step = kind == FaultKind.FAIL_SQL ? next : now;
            if (step.isPresent() && (practice || !kind.needsOwnServer())) {
                choices.add(choice(project, kind, step.get(), seconds));
            }
        }
        return choices;
    }

    private static FaultChoice choice(Project project, FaultKind kind, Step step, int seconds) {
        boolean lasts = !kind.failsAction() && !kind.isNegativeControl();
        String text = "%s@%s%s".formatted(kind.word(), step.id(), lasts ? "+%ds".formatted(seconds) : "");
        String time = seconds + " s";
        return switch (kind) {
            case CUT_SOURCE, CUT_TARGET ->
                new FaultChoice(kind, "Cut the link to " + name(project, kind), "unreachable for " + time, text);
            case SLOW_SOURCE, SLOW_TARGET ->
                new FaultChoice(
                        kind,
                        "Slow the link to " + name(project, kind),
                        "answers %d ms later for %s".formatted(FaultKind.SLOWNESS.toMillis(), time),
                        text);
            case KILL_SOURCE, KILL_TARGET ->
                new FaultChoice(kind, "Kill " + name(project, kind), "started on the same data after " + time, text);
            case FAIL_SQL ->
                new FaultChoice(kind, "Fail the next step", step.id().value(), text);
            case FAIL_UNDO ->
                new FaultChoice(kind, "Fail the undo of this step", step.id().value(), text);
            case DROP_WRITE_BACK ->
                new FaultChoice(kind, "Drop writes to the copy", "to the end; the proof must turn red", text);
            case DROP_DELETES ->
                new FaultChoice(kind, "Drop deletes on the copy", "to the end; the proof must turn red", text);
        };
    }

    private static String name(Project project, FaultKind kind) {
        Side side = kind.word().endsWith("source") ? Side.SOURCE : Side.TARGET;
        return "the %s%s"
                .formatted(
                        side.word(),
                        project.connection(side)
                                .map(Connection::database)
                                .map(database -> " (" + database + ")")
                                .orElse(""));
    }

    /// As the engine takes it.
    FaultSpec spec(Project project) {
        return FaultSpec.parse(text, project.plan());
    }
}
