package dev.understudy.ui.rehearsal;

import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.ui.common.State;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One step as the table shows it.
///
/// @param active null if it has not begun
/// @param waiting null if it has not begun
/// @param share 0 to 1 of the running step; negative if it cannot say
record StepRow(
        int number,
        StepId id,
        String name,
        String detail,
        State state,
        String word,
        @Nullable Duration active,
        @Nullable Duration waiting,
        Duration expected,
        double share,
        boolean runs) {

    /// What the running step is doing now.
    ///
    /// @param nanos of now; 0: not known
    /// @param share of it that is done
    /// @param askedNanos since when it waits for a person; 0: it does not
    record Now(long nanos, double share, long askedNanos) {}

    static StepRow of(int number, Step step, Tale.Fate fate, Duration expected, Now now) {
        State state = state(step, fate);
        return new StepRow(
                number,
                step.id(),
                step.name(),
                detail(fate),
                state,
                word(fate, now),
                active(fate, now),
                waiting(fate, now),
                expected,
                fate.runs() ? now.share() : -1,
                fate.runs());
    }

    private static State state(Step step, Tale.Fate fate) {
        if (fate.runs()) {
            return fate.direction() == Direction.UNDO ? State.ROLLED_BACK : State.RUNNING;
        }
        JournalEvent.StepEnded undo = fate.undo();
        if (undo != null) {
            return undo.end() == JournalEvent.StepEnd.DONE ? State.ROLLED_BACK : State.FAIL;
        }
        JournalEvent.StepEnded forward = fate.forward();
        if (forward == null) {
            if (fate.begun() != null) {
                return State.FINDING;
            }
            return step.undo() instanceof Undo.PointOfNoReturn ? State.NO_RETURN : State.WAITING;
        }
        return switch (forward.end()) {
            case DONE -> State.PASS;
            case FAILED -> State.FAIL;
            case SKIPPED -> State.NOT_MEASURED;
            case IN_DOUBT -> State.FINDING;
        };
    }

    private static String word(Tale.Fate fate, Now now) {
        if (fate.runs()) {
            return running(fate, now);
        }
        JournalEvent.StepEnded undo = fate.undo();
        if (undo != null) {
            return undo.end() == JournalEvent.StepEnd.DONE ? "undone" : "undo failed";
        }
        JournalEvent.StepEnded forward = fate.forward();
        if (forward == null) {
            return fate.begun() == null ? "waiting" : "in doubt";
        }
        return switch (forward.end()) {
            case DONE -> "done";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            case IN_DOUBT -> "in doubt";
        };
    }

    private static String running(Tale.Fate fate, Now now) {
        if (now.askedNanos() != 0) {
            return "asks you";
        }
        String word = fate.direction() == Direction.UNDO ? "undoing" : "running";
        return now.share() < 0 ? word : "%s %d %%".formatted(word, (int) (now.share() * 100));
    }

    private static String detail(Tale.Fate fate) {
        JournalEvent.StepEnded undo = fate.undo();
        if (undo != null && undo.end() == JournalEvent.StepEnd.FAILED) {
            return undo.detail();
        }
        JournalEvent.StepEnded forward = fate.forward();
        return forward == null ? "" : forward.detail();
    }

    private static @Nullable Duration active(Tale.Fate fate, Now now) {
        if (fate.runs()) {
            long until = now.askedNanos() == 0 ? now.nanos() : now.askedNanos();
            return since(fate, until);
        }
        JournalEvent.StepEnded last = fate.undo() == null ? fate.forward() : fate.undo();
        return last == null ? null : last.active();
    }

    private static @Nullable Duration waiting(Tale.Fate fate, Now now) {
        if (fate.runs()) {
            return now.askedNanos() == 0
                    ? Duration.ZERO
                    : Duration.ofNanos(Math.max(0, now.nanos() - now.askedNanos()));
        }
        JournalEvent.StepEnded forward = fate.forward();
        return forward == null ? null : forward.waiting();
    }

    private static Duration since(Tale.Fate fate, long untilNanos) {
        return fate.begun() == null
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, untilNanos - fate.begun().nanos()));
    }
}
