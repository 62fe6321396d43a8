package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is collected for the report while a session runs. Safe for use by many threads.
final class Results {
    private final Map<StepId, StepResult> steps = new HashMap<>();
    private final List<Report.Validation> validations = new ArrayList<>();
    private final Map<String, Fired> fired = new HashMap<>();
    private final List<Report.Leftover> leftovers = new ArrayList<>();

    /// One step so far.
    record StepResult(
            String status, Duration active, Duration waiting, @Nullable Duration undo, String detail) {}

    /// A trigger that fired.
    record Fired(Instant at, String observed) {}

    synchronized void step(StepId step, StepResult result) {
        steps.put(step, result);
    }

    synchronized Optional<StepResult> step(StepId step) {
        return Optional.ofNullable(steps.get(step));
    }

    synchronized void validated(Report.Validation validation) {
        validations.add(validation);
    }

    synchronized List<Report.Validation> validations() {
        return List.copyOf(validations);
    }

    synchronized void fired(String trigger, Instant at, String observed) {
        fired.putIfAbsent(trigger, new Fired(at, observed));
    }

    synchronized void fired(TriggerId trigger, Instant at, String observed) {
        fired(trigger.value(), at, observed);
    }

    synchronized Map<String, Fired> fired() {
        return Map.copyOf(fired);
    }

    synchronized void leftover(Report.Leftover leftover) {
        leftovers.add(leftover);
    }

    synchronized List<Report.Leftover> leftovers() {
        return List.copyOf(leftovers);
    }
}
