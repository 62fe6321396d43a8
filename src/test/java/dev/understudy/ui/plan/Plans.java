package dev.understudy.ui.plan;

import dev.understudy.project.Action;
import dev.understudy.project.Estimate;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Jobs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plans to test with.
final class Plans {
    static final Jobs AT_ONCE = new Jobs(Runnable::run, Runnable::run);

    private Plans() {}

    static Project sample() {
        return TextForm.read(Path.of("sample-projects", "corner-books"));
    }

    static Project with(Plan plan) {
        return sample().with(draft -> draft.plan = plan);
    }

    static Document document(Path folder, Project project) {
        Path file = folder.resolve("plan.understudy");
        return new Document(ProjectFile.create(file, project), file, AT_ONCE, InstantSource.system());
    }

    /// Two phases: a and b; c.
    static Plan small() {
        return new Plan(
                List.of(
                        new Phase(new PhaseId("one"), "One", List.of(step("a", 1), step("b", 2))),
                        new Phase(new PhaseId("two"), "Two", List.of(step("c", 3)))),
                List.of());
    }

    /// As many steps as asked for, ten a phase; every third waits for the one two above it.
    static Plan large(int steps) {
        List<Phase> phases = IntStream.range(0, steps / 10)
                .mapToObj(phase -> new Phase(
                        new PhaseId("phase-" + phase),
                        "Phase " + (phase + 1),
                        IntStream.range(phase * 10, phase * 10 + 10)
                                .mapToObj(i -> i % 3 == 2 ? step("step-" + i, 40, "step-" + (i - 2)) : step("step-" + i, 70))
                                .toList()))
                .toList();
        return new Plan(phases, List.of());
    }

    static Step step(String id, int seconds, String... after) {
        Duration usual = Duration.ofSeconds(seconds);
        return new Step(
                new StepId(id),
                "Step " + id,
                sample().roles().getFirst().id(),
                new Estimate(usual.dividedBy(2), usual, usual.multipliedBy(2)),
                new Action("confirm", Map.of("question", "Go on?")),
                new Undo.NothingToUndo("It only asks."),
                Stream.of(after).map(StepId::new).toList(),
                List.of(),
                true);
    }

    /// The ids of the steps, phases apart.
    static String order(Plan plan) {
        return String.join(
                " | ",
                plan.phases().stream()
                        .map(phase -> String.join(
                                " ",
                                phase.steps().stream()
                                        .map(step -> step.id().value())
                                        .toList()))
                        .toList());
    }
}
