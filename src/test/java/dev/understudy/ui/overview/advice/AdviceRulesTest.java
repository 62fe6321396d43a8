package dev.understudy.ui.overview.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.cli.command.StarterProject;
import dev.understudy.project.Undo;
import dev.understudy.readiness.GateResult;
import dev.understudy.ui.overview.standing.Runs;
import dev.understudy.ui.overview.standing.Standing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceRulesTest {
    private static final Duration SHORT = Duration.ofSeconds(9);

    @Test
    void anEmptyProjectBeginsWithItsObjectives() {
        assertEquals(
                List.of(
                        "Write the objectives",
                        "Add the components",
                        "Add the steps of the plan",
                        "Name a person for 3 roles"),
                titles(Runs.standing(StarterProject.named("New"))));
    }

    @Test
    void aPlanThatIsWholeIsRehearsed() {
        assertEquals(
                List.of("Rehearse forward twice", "Roll back on purpose once"), titles(Runs.standing(Runs.sample())));
    }

    @Test
    void anOpenGateIsClosedFirstAndOneThatBarsTheEngineKeepsFromRehearsing() {
        Standing risky = Runs.standing(Runs.sample(), GateResult.State.FAIL);
        assertEquals("State the undo", titles(risky).getFirst());
        var barred = new Standing(
                risky.project(),
                List.of(new GateResult("ids-unique", GateResult.State.FAIL, "Twice.", "Name them apart.")),
                risky.track(),
                risky.now(),
                0);
        assertEquals(List.of("Name them apart"), titles(barred));
    }

    @Test
    void anInterruptedRehearsalIsEndedBeforeAnythingElse() {
        Standing calm = Runs.standing(Runs.sample());
        var cut = new Standing(calm.project(), calm.gates(), calm.track(), calm.now(), 7);
        assertEquals("End rehearsal 7, which was interrupted", titles(cut).getFirst());
    }

    @Test
    void aRunThatLostWritesIsLookedAt() {
        assertEquals(
                "Find out why rehearsal 1 was not clean",
                titles(Runs.standing(Runs.sample(), Runs.losing(1, 2))).getFirst());
    }

    @Test
    void afterAFirstRollbackTheUndosThatItDidNotReachAreNamed() {
        List<String> titles = titles(
                Runs.standing(Runs.sample(), Runs.forward(1), Runs.forward(2), Runs.rollback(3, SHORT, "expand")));
        assertEquals(1, titles.size(), titles.toString());
        assertEquals("Roll back from step “%s”".formatted(undoable().getLast()), titles.getFirst());
    }

    @Test
    void whatIsReadyIsPrintedThoughFewRunsProveLittle() {
        assertEquals(
                List.of("Roll back again", "Print the runbook"),
                titles(Runs.standing(
                        Runs.sample(),
                        Runs.forward(1),
                        Runs.forward(2),
                        Runs.rollback(3, SHORT, undoable().toArray(String[]::new)))));
    }

    private static List<String> undoable() {
        return Runs.sample().plan().enabledSteps().stream()
                .filter(step -> step.undo() instanceof Undo.Acting)
                .map(step -> step.id().value())
                .toList();
    }

    private static List<String> titles(Standing standing) {
        return AdviceRules.of(standing).stream().map(Advice::title).toList();
    }
}
