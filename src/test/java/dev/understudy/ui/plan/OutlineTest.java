package dev.understudy.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.StepId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final StepId A = new StepId("a");
    private static final StepId B = new StepId("b");
    private static final StepId C = new StepId("c");

    private final Plan plan = Plans.small();

    @Test
    void aStepMovesWithinItsPhaseAndOverItsBorder() {
        assertEquals("b a | c", Plans.order(Outline.moved(plan, A, 1)));
        assertEquals("a | b c", Plans.order(Outline.moved(plan, B, 1)));
        assertEquals("a b c | ", Plans.order(Outline.moved(plan, C, -1)));
    }

    @Test
    void atTheEndsNothingMoves() {
        assertEquals(plan, Outline.moved(plan, A, -1));
        assertEquals(plan, Outline.moved(plan, C, 1));
        assertEquals(plan, Outline.moved(plan, new StepId("nowhere"), 1));
        assertEquals(plan, Outline.moved(plan, new PhaseId("one"), -1));
    }

    @Test
    void aStepIsDroppedBehindAnotherOrFirstInAPhase() {
        assertEquals("b | c a", Plans.order(Outline.placed(plan, A, C)));
        assertEquals("a | b c", Plans.order(Outline.placed(plan, B, new PhaseId("two"))));
        assertEquals(plan, Outline.placed(plan, A, A));
    }

    @Test
    void aPhaseMovesWithItsSteps() {
        assertEquals("c | a b", Plans.order(Outline.moved(plan, new PhaseId("two"), -1)));
    }

    @Test
    void whoeverWaitedForADeletedStepWaitsForWhatItWaitedFor() {
        Plan waiting = Outline.change(plan, C, draft -> draft.after = List.of(B));
        Plan chained = Outline.change(waiting, B, draft -> draft.after = List.of(A));

        Plan left = Outline.without(chained, B);

        assertEquals("a | c", Plans.order(left));
        assertEquals(List.of(A), Outline.find(left, C).orElseThrow().after());
    }

    @Test
    void aDeletedPhaseTakesItsStepsAlong() {
        assertEquals("c", Plans.order(Outline.without(plan, new PhaseId("one"))));
    }

    @Test
    void aFreshIdIsMadeOfTheNameAndNobodyElses() {
        assertEquals("drop-the-index", Outline.freshId(plan, "Drop the index!"));
        assertEquals("a-2", Outline.freshId(plan, "A"));
        assertEquals("one-2", Outline.freshId(plan, "one"));
        assertEquals("step", Outline.freshId(plan, "???"));
    }
}
