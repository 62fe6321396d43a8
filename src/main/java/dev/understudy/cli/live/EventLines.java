package dev.understudy.cli.live;

import dev.understudy.cli.report.Amounts;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.CopyTrusted;
import dev.understudy.rehearse.journal.JournalEvent.Decided;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.journal.JournalEvent.FaultBegun;
import dev.understudy.rehearse.journal.JournalEvent.FaultEnded;
import dev.understudy.rehearse.journal.JournalEvent.FaultFailed;
import dev.understudy.rehearse.journal.JournalEvent.Finished;
import dev.understudy.rehearse.journal.JournalEvent.Held;
import dev.understudy.rehearse.journal.JournalEvent.LeftOver;
import dev.understudy.rehearse.journal.JournalEvent.MeasuringBegan;
import dev.understudy.rehearse.journal.JournalEvent.PartBegun;
import dev.understudy.rehearse.journal.JournalEvent.PartDone;
import dev.understudy.rehearse.journal.JournalEvent.RecordMoved;
import dev.understudy.rehearse.journal.JournalEvent.Relayed;
import dev.understudy.rehearse.journal.JournalEvent.Released;
import dev.understudy.rehearse.journal.JournalEvent.RollbackBegan;
import dev.understudy.rehearse.journal.JournalEvent.Routed;
import dev.understudy.rehearse.journal.JournalEvent.SessionOpened;
import dev.understudy.rehearse.journal.JournalEvent.StepBegun;
import dev.understudy.rehearse.journal.JournalEvent.StepEnd;
import dev.understudy.rehearse.journal.JournalEvent.StepEnded;
import dev.understudy.rehearse.journal.JournalEvent.TriggerFired;
import dev.understudy.rehearse.journal.JournalEvent.Validated;
import java.util.Optional;

/// What a person reads of each journalled event; nothing for those that only a program needs.
final class EventLines {

    Optional<String> of(JournalEvent event) {
        return switch (event) {
            case SessionOpened opened -> Optional.of(opened(opened));
            case MeasuringBegan _ -> Optional.of("The workload is warm; measuring begins");
            case StepBegun begun -> Optional.of(step(begun.step().value(), begun.direction()) + "  begins");
            case StepEnded ended -> Optional.of(ended(ended));
            case RecordMoved moved ->
                Optional.of("The %s is the system of record, epoch %d"
                        .formatted(moved.record().word(), moved.epoch()));
            case Validated validated -> Optional.of(validated(validated));
            case FaultBegun fault -> Optional.of("Fault " + fault.fault() + " begins");
            case FaultEnded fault -> Optional.of("Fault " + fault.fault() + " ends");
            case FaultFailed fault ->
                Optional.of("Fault " + fault.fault() + " could not be applied or taken back: " + fault.why());
            case TriggerFired fired -> Optional.of("Trigger " + fired.trigger() + " fired: " + fired.observed());
            case RollbackBegan rollback -> Optional.of("ROLLING BACK: " + rollback.reason());
            case Decided decided -> Optional.of(decided.step() + ": " + decided.decision());
            case LeftOver left -> Optional.of("LEFT OVER: " + left.what());
            case Finished finished -> Optional.of("Ended: " + finished.outcome());
            case PartBegun _, PartDone _, Routed _, Held _, Released _, Relayed _, CopyTrusted _ -> Optional.empty();
        };
    }

    private static String opened(SessionOpened opened) {
        return opened.session() == 1 ? "The rehearsal begins" : "The rehearsal is taken up again";
    }

    private static String step(String id, Direction direction) {
        return "%-5s%-20s".formatted(direction == Direction.UNDO ? "undo" : "", id);
    }

    private static String ended(StepEnded ended) {
        String time = Amounts.time(ended.active());
        String waited = ended.waiting().isZero() ? "" : " (waited " + Amounts.time(ended.waiting()) + ")";
        return "%s  %s %s%s  %s"
                .formatted(
                        step(ended.step().value(), ended.direction()), word(ended.end()), time, waited, ended.detail())
                .stripTrailing();
    }

    private static String word(StepEnd end) {
        return switch (end) {
            case DONE -> "done in";
            case FAILED -> "FAILED after";
            case SKIPPED -> "skipped after";
            case IN_DOUBT -> "IN DOUBT after";
        };
    }

    private static String validated(Validated validated) {
        return "%s  %s of %s: %s"
                .formatted(
                        step(validated.step().value(), Direction.FORWARD),
                        validated.level(),
                        Amounts.count(validated.tables(), "table"),
                        validated.differences() == 0 ? "equal" : Amounts.count(validated.differences(), "difference"));
    }
}
