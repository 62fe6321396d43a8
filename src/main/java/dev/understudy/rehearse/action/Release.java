package dev.understudy.rehearse.action;

import java.util.List;

/// Lets an operation run again that was held back.
final class Release implements StepKind {
    @Override
    public String name() {
        return "release";
    }

    @Override
    public String title() {
        return "Let a held operation run again";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required("operation", Setting.Type.OPERATION, "The operation that runs again."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) {
        return new Probe.NotBegun();
    }

    @Override
    public String act(Settings settings, Scene scene) {
        scene.standing().release(settings.operation("operation").value());
        return settings.operation("operation") + " runs again";
    }
}
