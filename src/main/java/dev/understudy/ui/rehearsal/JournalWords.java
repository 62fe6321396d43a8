package dev.understudy.ui.rehearsal;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.ui.common.Shown;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// What a person reads of each journalled event; nothing for the parts of a step, which come by the hundred.
///
/// @param number of a step in the plan
record JournalWords(ToIntFunction<StepId> number) {

    /// One line.
    ///
    /// @param at since the workload began, as a clock; empty if it had not
    /// @param subject such as "step 7"
    record Line(String at, String subject, String what) {}

    Optional<Line> of(JournalEvent event, String at) {
        return switch (event) {
            case JournalEvent.SessionOpened opened ->
                line(at, "rehearsal", opened.session() == 1 ? "begins" : "is taken up again");
            case JournalEvent.MeasuringBegan _ -> line(at, "workload", "is warm: measuring begins");
            case JournalEvent.StepBegun begun -> line(at, step(begun.step(), begun.direction()), "begins");
            case JournalEvent.StepEnded ended -> line(at, step(ended.step(), ended.direction()), words(ended));
            case JournalEvent.Routed routed -> line(at, "routes", routes(routed));
            case JournalEvent.Held held -> line(at, "held back", held.selector());
            case JournalEvent.Released released -> line(at, "let go", released.selector());
            case JournalEvent.RecordMoved moved ->
                line(
                        at,
                        "system of record",
                        "is the %s, epoch %d".formatted(moved.record().word(), moved.epoch()));
            case JournalEvent.Relayed relayed -> line(at, "relay", relayed.running() ? "carries" : "rests");
            case JournalEvent.CopyTrusted copy -> line(at, "copy", copy.trusted() ? "is trusted" : "is not trusted");
            case JournalEvent.Validated validated ->
                line(at, step(validated.step(), Direction.FORWARD), words(validated));
            case JournalEvent.FaultBegun fault -> line(at, "fault", fault.fault() + " begins");
            case JournalEvent.FaultEnded fault -> line(at, "fault", fault.fault() + " ends");
            case JournalEvent.FaultFailed fault ->
                line(at, "fault", "%s did not work: %s".formatted(fault.fault(), fault.why()));
            case JournalEvent.TriggerFired fired ->
                line(at, "trigger " + fired.trigger(), "fired: " + fired.observed());
            case JournalEvent.RollbackBegan began -> line(at, "rolling back", began.reason());
            case JournalEvent.Decided decided -> line(at, step(decided.step(), Direction.FORWARD), decided.decision());
            case JournalEvent.LeftOver left -> line(at, "left over", left.what());
            case JournalEvent.Finished finished -> line(at, "rehearsal", "ended: " + finished.outcome());
            case JournalEvent.PartBegun _, JournalEvent.PartDone _ -> Optional.empty();
        };
    }

    private static Optional<Line> line(String at, String subject, String what) {
        return Optional.of(new Line(at, subject, what));
    }

    private String step(StepId step, Direction direction) {
        return (direction == Direction.UNDO ? "undo " : "step ") + number.applyAsInt(step);
    }

    private static String words(JournalEvent.StepEnded ended) {
        String how = ended.end().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return ("%s in %s  %s".formatted(how, Shown.measured(ended.active()), ended.detail())).strip();
    }

    private static String words(JournalEvent.Validated validated) {
        String found = validated.differences() == 0 ? "equal" : validated.differences() + " differences";
        return "%s of %d tables: %s".formatted(validated.level(), validated.tables(), found);
    }

    private static String routes(JournalEvent.Routed routed) {
        return routed.weights().entrySet().stream()
                .map(route -> route.getKey() + " "
                        + route.getValue().entrySet().stream()
                                .map(share -> "%s %d %%".formatted(share.getKey(), share.getValue()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
