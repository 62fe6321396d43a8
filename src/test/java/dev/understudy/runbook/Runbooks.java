package dev.understudy.runbook;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.readiness.Candidate;
import dev.understudy.readiness.Gates;
import dev.understudy.rehearse.action.StepKind;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.runbook.Rehearsed.Outcome;
import dev.understudy.store.text.TextForm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Material for tests.
public final class Runbooks {
    public static final Instant PRINTED = Instant.parse("2026-11-22T20:00:00Z");
    public static final Fingerprints NOW = new Fingerprints("7c1e90abcdef", "aabbccddeeff", "");
    public static final Fingerprints BEFORE = new Fingerprints("0ld0ld0ld0ld", "aabbccddeeff", "");

    private Runbooks() {}

    /// The sample that comes with the program.
    public static Project sample() {
        return TextForm.read(Path.of("sample-projects/corner-books"));
    }

    /// Material with the real gates.
    public static Material material(Project project, Rehearsed... rehearsals) {
        return new Material(
                project,
                NOW,
                Gates.check(new Candidate(
                        project,
                        kind -> StepKinds.find(kind).isPresent(),
                        action -> StepKinds.problems(project, action))),
                List.of(rehearsals),
                StepKinds.all().stream().collect(Collectors.toMap(StepKind::name, StepKind::title)),
                Set.of(),
                PRINTED,
                "1.2.3");
    }

    /// A run to the end in which nothing happened but what was planned: each step took two seconds.
    public static Rehearsed forward(long number, Project project) {
        return run(number, project, Outcome.COMPLETED, NOW, 0);
    }

    /// A rollback from the last step that can be undone: each undo took half a second.
    public static Rehearsed back(long number, Project project) {
        return run(number, project, Outcome.ROLLED_BACK, NOW, 0);
    }

    /// A rehearsal with a number of lost writes.
    public static Rehearsed run(long number, Project project, Outcome outcome, Fingerprints prints, long lost) {
        boolean back = outcome == Outcome.ROLLED_BACK;
        return new Rehearsed(
                number,
                PRINTED.minus(Duration.ofDays(10 - number)),
                Duration.ofSeconds(185),
                outcome,
                back ? "asked to roll back at soak" : "all steps that were asked for are done",
                prints,
                true,
                50_000,
                1,
                List.of("source MariaDB 11.4.5", "target PostgreSQL 18.6"),
                new Rehearsed.Service(
                        Duration.ofMillis(804), false, Duration.ofMillis(125), 0.0031, 0, Duration.ofMillis(640)),
                back ? recovery() : null,
                new Rehearsed.Loss(12_345, 0, lost, lost, Duration.ofMillis(30 * lost), 0),
                new Rehearsed.Proof(true, lost == 0, 210_000, 4_321, lost, 0, 0, 0, 0, List.of()),
                new Rehearsed.Promises(Duration.ofMillis(804), true, true, lost == 0),
                List.of(new Rehearsed.Validation("validate", "aggregate, checksum, sample", 5, true, 0)),
                List.of(),
                List.of(),
                List.of(),
                project.plan().enabledSteps().stream()
                        .map(step -> step(step, back))
                        .toList(),
                List.of(),
                List.of("Outages shorter than 125 ms.", "Anything about the network between the regions."));
    }

    /// The same project with another plan.
    public static Project withPlan(Project project, Plan plan) {
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

    /// The same rehearsal with other steps.
    public static Rehearsed withSteps(Rehearsed one, List<Rehearsed.StepTimes> steps) {
        return new Rehearsed(
                one.number(),
                one.startedAt(),
                one.took(),
                one.outcome(),
                one.reason(),
                one.fingerprints(),
                one.practice(),
                one.scale(),
                one.pace(),
                one.servers(),
                one.service(),
                one.recovery(),
                one.loss(),
                one.proof(),
                one.promises(),
                one.validations(),
                one.triggers(),
                one.faults(),
                one.leftovers(),
                steps,
                one.noEvidence(),
                one.unseen());
    }

    private static Rehearsed.Recovery recovery() {
        return new Rehearsed.Recovery(
                Duration.ofMillis(3_120),
                Duration.ofMillis(1_000),
                Duration.ofMillis(20),
                Duration.ofMillis(2_000),
                Duration.ofMillis(100),
                Duration.ofMillis(900),
                true,
                false);
    }

    private static Rehearsed.StepTimes step(Step step, boolean back) {
        boolean last = step.undo() instanceof Undo.PointOfNoReturn;
        if (back && last) {
            return new Rehearsed.StepTimes(step.id(), "pending", false, Duration.ZERO, Duration.ZERO, null, "");
        }
        boolean undone = back && step.undo() instanceof Undo.Acting;
        return new Rehearsed.StepTimes(
                step.id(),
                undone ? "undone" : "done",
                true,
                Duration.ofMillis(2_000),
                Duration.ZERO,
                undone ? Duration.ofMillis(500) : null,
                "");
    }
}
