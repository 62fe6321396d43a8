package dev.understudy.rehearse.engine;

import dev.understudy.bench.BenchProjects;
import dev.understudy.bench.Sheet;
import dev.understudy.bench.Spread;
import dev.understudy.project.Operation;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.measure.Arrival;
import dev.understudy.rehearse.measure.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the engine adds of its own: time a step beside its journal, and time from the instant a trigger's
/// condition holds to the first undo. The sample's workload runs on real servers meanwhile.
class EngineBench {
    private static final int STEPS = 200;
    private static final int ROLLBACKS = Integer.getInteger("bench.rollbacks", 10);
    private static final int SCALE = Integer.getInteger("bench.scale", 2_000);
    private static final int FAILURES = 2_000;

    @TempDir
    private Path folder;

    @Test
    void costOfAStep() throws Exception {
        try (var sheet = new Sheet("EngineBench-steps");
                var stage = new BenchStage(folder, BenchProjects.watching(STEPS, Duration.ZERO), SCALE)) {
            stage.play((cast, current, journal) -> {
                journal.nanos().clear();
                long begun = System.nanoTime();
                new Forward(cast, BenchStage.YES, current, doubts(cast)).run();
                long took = System.nanoTime() - begun;
                var appends = new Spread(journal.nanos());
                sheet.line(
                        "%d steps that do nothing: %.3f ms a step, of which %.3f ms in %d journal appends",
                        STEPS, took / 1e6 / STEPS, appends.sum() / 1e6 / STEPS, appends.count());
                sheet.line(
                        "the engine's own time a step: %.3f ms  (wanted: below 1)",
                        (took - appends.sum()) / 1e6 / STEPS);
                sheet.spread("journal append, workload running", appends);
            });
        }
    }

    @Test
    void conditionToFirstUndo() throws Exception {
        try (var sheet = new Sheet("EngineBench-rollback");
                var stage = new BenchStage(folder, BenchProjects.watching(1, Duration.ofMinutes(2)), SCALE)) {
            var waits = new ArrayList<Long>();
            for (int round = 0; round <= ROLLBACKS; round++) {
                long delayMillis = 1_000 + 37L * round; // at different places between two looks of the triggers
                stage.play((cast, current, _) -> waits.add(rollBack(cast, current, delayMillis)));
            }
            waits.removeFirst(); // it warmed up
            var spread = new Spread(waits);
            sheet.spread("condition holds to first undo", spread);
            sheet.line(
                    "%d of %d within 250 ms",
                    waits.stream().filter(wait -> wait <= 250_000_000).count(), waits.size());
        }
    }

    private static Doubts doubts(Cast cast) {
        return new Doubts(cast.recorder(), Map.of());
    }

    /// @return nanoseconds from the condition to the journal's first undo
    private static long rollBack(Cast cast, Current current, long delayMillis) throws Exception {
        var condition = CompletableFuture.supplyAsync(
                () -> fail(cast), CompletableFuture.delayedExecutor(delayMillis, TimeUnit.MILLISECONDS));
        new Forward(cast, BenchStage.YES, current, doubts(cast)).run();
        new Rollback(cast, BenchStage.YES, current, doubts(cast))
                .run(cast.turnBack().cause().orElseThrow());
        return firstUndo(cast.recorder().entries()) - joined(condition);
    }

    private static long joined(CompletableFuture<Long> condition) {
        try {
            return condition.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the failures were not fed", e.getCause());
        }
    }

    /// Feeds failed arrivals, enough to make the trigger's condition true at once.
    private static long fail(Cast cast) {
        Operation operation = cast.project().application().workload().operations().stream()
                .filter(Operation::critical)
                .findFirst()
                .orElseThrow();
        long now = System.nanoTime();
        var failed =
                new Arrival(operation.id(), cast.project().application().initial(), now, now, Outcome.FAILED, false);
        for (int i = 0; i < FAILURES; i++) {
            cast.arrivals().append(failed);
        }
        return now;
    }

    private static long firstUndo(List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry ->
                        entry.event() instanceof JournalEvent.StepBegun begun && begun.direction() == Direction.UNDO)
                .findFirst()
                .orElseThrow()
                .nanos();
    }
}
