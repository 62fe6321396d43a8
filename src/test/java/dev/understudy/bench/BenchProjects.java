package dev.understudy.bench;

import dev.understudy.project.Action;
import dev.understudy.project.Estimate;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.RoleId;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerId;
import dev.understudy.project.TriggerMetric;
import dev.understudy.project.TriggerResponse;
import dev.understudy.project.Undo;
import dev.understudy.store.text.TextForm;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The sample project, as it is and with other plans.
public final class BenchProjects {
    private static final Estimate ESTIMATE = new Estimate(Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final RoleId OWNER = new RoleId("infrastructure-engineer");

    private BenchProjects() {}

    /// The sample as it is shipped.
    public static Project sample() {
        return TextForm.read(Path.of("sample-projects", "corner-books"));
    }

    /// The sample with steps that only watch, each for `length`, and can be taken back. Its two triggers fire
    /// when nearly all arrivals fail, or take a minute: not because the machine is busy.
    public static Project watching(int steps, Duration length) {
        Project sample = sample();
        var watch = java.util.stream.IntStream.rangeClosed(1, steps)
                .mapToObj(number -> step(number, length))
                .toList();
        var plan = new Plan(
                List.of(new Phase(new PhaseId("watch"), "Watch", watch)),
                List.of(
                        trigger("errors", TriggerMetric.FAILED_SHARE, "0.8"),
                        trigger("latency", TriggerMetric.P95_MILLIS, "60000")));
        return with(sample, plan);
    }

    private static Step step(int number, Duration length) {
        return new Step(
                new StepId("watch-" + number),
                "Watch",
                OWNER,
                ESTIMATE,
                new Action("soak", Map.of("for", length.toString())),
                new Undo.Restoring(
                        new Action("route-reads", Map.of("weights", "v1=100", "hold", "PT0S")), OWNER, ESTIMATE),
                List.of(),
                List.of(),
                true);
    }

    private static Trigger trigger(String id, TriggerMetric metric, String above) {
        return new Trigger(
                new TriggerId(id),
                metric,
                new BigDecimal(above),
                Duration.ofSeconds(1),
                TriggerResponse.ROLL_BACK,
                List.of());
    }

    private static Project with(Project project, Plan plan) {
        return new Project(
                project.name(),
                project.purpose(),
                project.objectives(),
                project.roles(),
                project.components(),
                project.dependencies(),
                project.flows(),
                project.risks(),
                plan,
                project.application(),
                project.connections(),
                project.practice(),
                project.scripts());
    }
}
