package dev.understudy.ui.overview.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Undo;
import dev.understudy.readiness.GateResult;
import dev.understudy.ui.overview.standing.Proof.Strength;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Duration SHORT = Duration.ofSeconds(9);

    @Test
    void anOpenGateComesBeforeEverythingElse() {
        Standing standing = Runs.standing(Runs.sample(), GateResult.State.FAIL, Runs.forward(1));
        assertEquals("Not ready: 1 of 1 gates open", standing.words());
        assertFalse(standing.ready());
    }

    @Test
    void clearGatesWithoutARehearsalAreNotReady() {
        Standing standing = Runs.standing(Runs.sample());
        assertEquals("Not proven: 1 gates clear, 4 of 4 proofs missing", standing.words());
        assertEquals(
                List.of("0 of 2", "not run", "0 of 12; missing: expand, write-both, backfill and 9 more", "not run"),
                whys(standing));
    }

    @Test
    void twoRunsForwardAndOneRollbackOfEveryStepAreReady() {
        Standing standing =
                Runs.standing(Runs.sample(), Runs.forward(1), Runs.forward(2), Runs.rollback(3, SHORT, undoable()));
        assertTrue(standing.ready(), standing.words());
        assertEquals(List.of("rehearsals 1, 2", "rehearsal 3", "12 of 12", "in none of 3"), whys(standing));
    }

    @Test
    void aRunOfAPlanThatHasChangedProvesNothingOfThisOne() {
        Standing standing = Runs.standing(Runs.sample(), Runs.stale(1), Runs.stale(2));
        assertEquals(Strength.STALE, standing.proofs().getFirst().strength());
        assertEquals(
                "0 of 2; 2 more before the last change",
                standing.proofs().getFirst().why());
    }

    @Test
    void aRunThatBrokeAPromiseCountsHoweverManyCleanOnesFollow() {
        Standing standing = Runs.standing(
                Runs.sample(),
                Runs.losing(1, 3),
                Runs.forward(2),
                Runs.forward(3),
                Runs.rollback(4, SHORT, undoable()));
        assertFalse(standing.ready());
        assertEquals(Strength.BROKEN, standing.proofs().getLast().strength());
        assertEquals("rehearsal 1", standing.proofs().getLast().why());
    }

    @Test
    void aRunThatBreaksTheCopyingOnPurposeSaysNothingOfThePlan() {
        Standing standing = Runs.standing(Runs.sample(), Runs.control(1));
        assertEquals("not run", standing.proofs().getLast().why());
        assertEquals(List.of(), standing.track().holding());
    }

    @Test
    void aRollbackThatATriggerMadeWasNotDeliberate() {
        Proof proof = Runs.standing(Runs.sample(), Runs.losing(1, 0)).proofs().get(1);
        assertEquals("not run", proof.why());
    }

    @Test
    void aPromiseThatWasTightenedAfterwardsIsHeldAgainstTheRunsAsItIsNow() {
        var tight = Runs.sample()
                .with(draft -> draft.objectives = new dev.understudy.project.Objectives(
                        draft.objectives.sla(), draft.objectives.rpo(), Duration.ofSeconds(5)));
        Proof proof = Runs.standing(tight, Runs.rollback(1, SHORT)).proofs().get(1);
        assertEquals("rehearsal 1 broke a promise or proves nothing", proof.why());
    }

    private static String[] undoable() {
        return Runs.sample().plan().enabledSteps().stream()
                .filter(step -> step.undo() instanceof Undo.Acting)
                .map(step -> step.id().value())
                .toArray(String[]::new);
    }

    private static List<String> whys(Standing standing) {
        return standing.proofs().stream().map(Proof::why).toList();
    }
}
