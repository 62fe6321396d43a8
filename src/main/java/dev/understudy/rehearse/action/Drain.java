package dev.understudy.rehearse.action;

import dev.understudy.project.OperationId;
import java.time.Duration;
import java.util.List;

/// Holds one operation back and waits until none of it is under way: for transactions
/// longer than a move may wait.
final class Drain implements StepKind {
    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String title() {
        return "Hold a long operation back and let it run out";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("operation", Setting.Type.OPERATION, "The operation that is held back."),
                Setting.optional("limit", Setting.Type.DURATION, "PT60S", "How long it may take to run out."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) {
        return new Probe.NotBegun();
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        OperationId operation = settings.operation("operation");
        Duration limit = settings.duration("limit");
        scene.standing().hold(operation.value());
        if (!scene.router().awaitDrained(flight -> flight.operation().equals(operation), limit)) {
            scene.standing().release(operation.value());
            throw new StepFailedException("Operation %s was still under way after %s.".formatted(operation, limit));
        }
        return operation + " held back, none under way";
    }
}
