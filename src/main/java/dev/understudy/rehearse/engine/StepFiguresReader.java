package dev.understudy.rehearse.engine;

import dev.understudy.project.Phase;
import dev.understudy.project.Plan;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.journal.JournalEvent.StepEnd;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads from a journal what became of every step.
final class StepFiguresReader {
    private final Replay replay;
    private final Map<StepId, JournalEvent.StepEnded> forward = new HashMap<>();
    private final Map<StepId, JournalEvent.StepEnded> back = new HashMap<>();

    StepFiguresReader(List<JournalEntry> entries) {
        this.replay = Replay.of(entries);
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof JournalEvent.StepEnded ended) {
                (ended.direction() == Direction.FORWARD ? forward : back).put(ended.step(), ended);
            }
        }
    }

    List<Report.StepFigures> figures(Plan plan) {
        return plan.phases().stream()
                .flatMap(phase -> phase.steps().stream().filter(Step::enabled).map(step -> figures(phase, step)))
                .toList();
    }

    private Report.StepFigures figures(Phase phase, Step step) {
        JournalEvent.StepEnded ended = forward.get(step.id());
        JournalEvent.StepEnded undone = back.get(step.id());
        return new Report.StepFigures(
                step.id(),
                step.name(),
                phase.name(),
                status(replay.tale(step.id())),
                ended == null ? Duration.ZERO : ended.active(),
                ended == null ? Duration.ZERO : ended.waiting(),
                undone == null ? null : undone.active(),
                detail(ended, undone));
    }

    private static String detail(JournalEvent.@Nullable StepEnded ended, JournalEvent.@Nullable StepEnded undone) {
        if (undone != null && undone.end() == StepEnd.FAILED) {
            return undone.detail();
        }
        return ended == null ? "" : ended.detail();
    }

    private static String status(Replay.StepTale tale) {
        if (tale.undo() != null) {
            return tale.undo() == StepEnd.DONE ? "undone" : "undoFailed";
        }
        if (tale.forward() == null) {
            return tale.begun() ? "inDoubt" : "pending";
        }
        return switch (tale.forward()) {
            case DONE -> "done";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            case IN_DOUBT -> "inDoubt";
        };
    }

    /// The steps that were done and not undone.
    List<StepId> standing() {
        return forward.entrySet().stream()
                .filter(entry -> entry.getValue().end() == StepEnd.DONE && !back.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The steps that were left out.
    List<StepId> skipped() {
        return forward.entrySet().stream()
                .filter(entry -> entry.getValue().end() == StepEnd.SKIPPED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
