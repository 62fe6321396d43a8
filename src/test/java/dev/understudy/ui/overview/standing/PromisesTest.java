package dev.understudy.ui.overview.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.rehearse.report.PastRun;
import dev.understudy.ui.overview.standing.Promise.Keeping;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final int SLA = 0;
    private static final int RTO = 1;
    private static final int RPO = 2;

    @Test
    void theBudgetIsToldInPlainTimeBeforeAnythingIsMeasured() {
        Promise sla = promise(SLA);
        assertEquals("15 min 54 s left of 21 min 54 s allowed downtime", sla.figure() + " " + sla.unit());
        assertEquals(
                List.of("6 min are used in this period.", "What the night costs is not measured yet."), sla.lines());
        assertEquals(Keeping.NOT_MEASURED, sla.keeping());
    }

    @Test
    void recoveryThatWasNotMeasuredIsNotZero() {
        assertEquals("Not run", promise(RTO).figure());
        assertEquals("Not run", promise(RPO).figure());
    }

    @Test
    void theLongestRecoveryIsShownWithHowLittleItProves() {
        Promise rto = promise(RTO, Runs.rollback(1, Duration.ofSeconds(181)), Runs.rollback(2, Duration.ofSeconds(20)));
        assertEquals("3 min 1 s the longest of 2 measured recoveries", rto.figure() + " " + rto.unit());
        assertEquals(Keeping.KEPT, rto.keeping());
        assertTrue(
                rto.lines().getLast().endsWith("2 runs: 9.75 %."), rto.lines().toString());
    }

    @Test
    void aRecoveryBeyondTheRtoIsBroken() {
        Promise rto = promise(RTO, Runs.rollback(1, Duration.ofMinutes(16)));
        assertEquals(Keeping.BROKEN, rto.keeping());
        assertTrue(rto.bar().over());
    }

    @Test
    void oneLostWriteBreaksAnRpoOfZeroHoweverManyCleanRunsFollow() {
        Promise rpo = promise(RPO, Runs.losing(1, 1), Runs.forward(2), Runs.forward(3));
        assertEquals("1 of 4,210 acknowledged writes lost", rpo.figure() + " " + rpo.unit());
        assertEquals(Keeping.BROKEN, rpo.keeping());
        assertEquals(
                "Rehearsal 1; the oldest was acknowledged 900 ms before the onset.",
                rpo.lines().getFirst());
    }

    @Test
    void whatWasMeasuredOnAnotherPlanIsStale() {
        assertEquals(Keeping.STALE, promise(RPO, Runs.stale(1)).keeping());
        assertEquals(Keeping.STALE, promise(SLA, Runs.stale(1)).keeping());
    }

    private static Promise promise(int which, PastRun... runs) {
        return Promises.of(Runs.standing(Runs.sample(), runs)).get(which);
    }
}
