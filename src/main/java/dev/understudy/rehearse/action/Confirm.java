package dev.understudy.rehearse.action;

import java.util.List;

/// Waits for a person's word.
final class Confirm implements StepKind {
    @Override
    public String name() {
        return "confirm";
    }

    @Override
    public String title() {
        return "Wait for a person's word";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required("question", Setting.Type.TEXT, "What is asked."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) {
        return new Probe.NotBegun(); // a word counts only if it was journalled
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        if (!scene.confirm(settings.text("question").orElse(""))) {
            throw new StepFailedException("A person said no.");
        }
        return "confirmed";
    }
}
