package dev.understudy.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Action;
import dev.understudy.project.Estimate;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.RoleId;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    @Test
    void anEmptyPlanTakesNoTime() {
        assertEquals(new CriticalPath(List.of(), Duration.ZERO), CriticalPath.usual(plan()));
    }

    @Test
    void stepsWithoutADependencyFollowEachOtherAndAreAllCritical() {
        CriticalPath path = CriticalPath.usual(plan(step("a", 3), step("b", 4), step("c", 5)));

        assertEquals(List.of("a 0-3 slack 0", "b 3-7 slack 0", "c 7-12 slack 0"), lines(path));
        assertEquals(Duration.ofMinutes(12), path.length());
        assertTrue(path.slots().stream().allMatch(CriticalPath.Slot::critical));
    }

    /// The textbook net: a(3), then b(4) and c(2) side by side, b before d(5), c before e(1), both before f(2).
    /// Longest way a-b-d-f: 14. e must end at 12, so it begins at 11 at the latest, and c at 9.
    @Test
    void slackIsWhatAShorterBranchHasLeft() {
        CriticalPath path = CriticalPath.usual(plan(
                step("a", 3),
                step("b", 4, "a"),
                step("c", 2, "a"),
                step("d", 5, "b"),
                step("e", 1, "c"),
                step("f", 2, "d", "e")));

        assertEquals(
                List.of(
                        "a 0-3 slack 0",
                        "b 3-7 slack 0",
                        "c 3-5 slack 6",
                        "d 7-12 slack 0",
                        "e 5-6 slack 6",
                        "f 12-14 slack 0"),
                lines(path));
    }

    @Test
    void aBranchThatNobodyWaitsForHasSlackToTheEndOfThePlan() {
        CriticalPath path = CriticalPath.usual(plan(step("a", 3), step("b", 2, "a"), step("c", 10, "a")));

        assertEquals(List.of("a 0-3 slack 0", "b 3-5 slack 8", "c 3-13 slack 0"), lines(path));
    }

    @Test
    void twoBranchesOfOneLengthAreBothCritical() {
        CriticalPath path = CriticalPath.usual(plan(step("a", 3), step("b", 2, "a"), step("c", 2, "a")));

        assertTrue(path.slots().stream().allMatch(CriticalPath.Slot::critical));
    }

    @Test
    void waitingForADisabledStepMeansWaitingForWhatItWaitsFor() {
        CriticalPath path = CriticalPath.usual(
                plan(step("a", 3), step("x", 9, "a"), off(step("d", 50, "a")), step("b", 1, "d"), step("c", 1)));

        assertEquals(List.of("a 0-3 slack 0", "x 3-12 slack 0", "b 3-4 slack 7", "c 4-5 slack 7"), lines(path));
    }

    @Test
    void aStepThatDoesNotExistOrComesLaterIsNotWaitedFor() {
        Plan plan = plan(step("a", 3, "c"), step("b", 4, "nowhere"), step("c", 5, "c", "b"));

        assertEquals(List.of("a 0-3 slack 6", "b 0-4 slack 0", "c 4-9 slack 0"), lines(CriticalPath.usual(plan)));
        assertEquals(List.of("c"), notBefore(plan, 0));
        assertEquals(List.of(), notBefore(plan, 1));
        assertEquals(List.of("c"), notBefore(plan, 2));
    }

    @Test
    void aDisabledStepDoesNotRunBeforeTheOneThatWaitsForIt() {
        Plan plan = plan(step("a", 3), off(step("d", 5, "z")), step("b", 1, "a", "d"));

        assertEquals(List.of("d"), notBefore(plan, 2));
        assertEquals(List.of(), notBefore(plan, 1));
    }

    @Test
    void oneByOneIsTheSumAndNotTheLongestBranch() {
        CriticalPath path = CriticalPath.usual(plan(step("a", 3), step("b", 2, "a"), step("c", 10, "a")));

        assertEquals(Duration.ofMinutes(13), path.length());
        assertEquals(Duration.ofMinutes(15), path.oneByOne());
    }

    private static List<String> notBefore(Plan plan, int step) {
        return CriticalPath.notBefore(plan, plan.steps().get(step)).stream()
                .map(StepId::value)
                .toList();
    }

    @Test
    void otherTimesMakeAnotherPath() {
        Plan plan = plan(step("a", 3), step("b", 4, "a"), step("c", 5, "a"));

        CriticalPath worst = CriticalPath.of(
                plan,
                step -> step.id().value().equals("b")
                        ? Duration.ofMinutes(9)
                        : step.estimate().usual());

        assertEquals(List.of("a 0-3 slack 0", "b 3-12 slack 0", "c 3-8 slack 4"), lines(worst));
    }

    @Test
    void tenThousandStepsAreReckoned() {
        Plan plan =
                plan(IntStream.range(0, 10_000).mapToObj(i -> step("s" + i, 1)).toArray(Step[]::new));

        assertEquals(Duration.ofMinutes(10_000), CriticalPath.usual(plan).length());
    }

    private static List<String> lines(CriticalPath path) {
        return path.slots().stream()
                .map(slot -> "%s %d-%d slack %d"
                        .formatted(
                                slot.step(),
                                slot.start().toMinutes(),
                                slot.end().toMinutes(),
                                slot.slack().toMinutes()))
                .toList();
    }

    private static Plan plan(Step... steps) {
        int half = steps.length / 2;
        return new Plan(
                List.of(
                        new Phase(new PhaseId("first"), "First", List.of(steps).subList(0, half)),
                        new Phase(
                                new PhaseId("second"), "Second", List.of(steps).subList(half, steps.length))),
                List.of());
    }

    private static Step step(String id, int minutes, String... after) {
        Duration usual = Duration.ofMinutes(minutes);
        return new Step(
                new StepId(id),
                id,
                new RoleId("lead"),
                new Estimate(Duration.ZERO, usual, usual.multipliedBy(2)),
                new Action("confirm", Map.of()),
                new Undo.NothingToUndo("It only asks."),
                Stream.of(after).map(StepId::new).toList(),
                List.of(),
                true);
    }

    private static Step off(Step step) {
        return new Step(
                step.id(),
                step.name(),
                step.owner(),
                step.estimate(),
                step.action(),
                step.undo(),
                step.after(),
                step.checks(),
                false);
    }
}
