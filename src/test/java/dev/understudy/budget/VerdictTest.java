package dev.understudy.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.budget.Measured.Lost;
import dev.understudy.budget.Measured.Recovered;
import dev.understudy.project.Objectives;
import dev.understudy.project.Sla;
import dev.understudy.project.SlaPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Duration LEFT = Duration.ofMinutes(15).plusSeconds(54);
    private static final Duration RTO = Duration.ofMinutes(15);

    @Test
    void aRunWithoutTroubleMeetsAllThree() {
        assertEquals(
                new Verdict(LEFT, Duration.ZERO, RTO, Duration.ZERO, true, true, true),
                verdict(Duration.ZERO, measured(Duration.ZERO, null, Lost.NOTHING)));
    }

    @Test
    void theBudgetThatIsLeftMayBeSpentToTheLastNanosecond() {
        assertTrue(verdict(Duration.ZERO, measured(LEFT, null, Lost.NOTHING)).met());
        assertFalse(verdict(Duration.ZERO, measured(LEFT.plusNanos(1), null, Lost.NOTHING))
                .downtimeMet());
    }

    @Test
    void recoveryMayTakeTheRto() {
        assertTrue(recovered(RTO, true, false).rtoMet());
        assertFalse(recovered(RTO.plusNanos(1), true, false).rtoMet());
    }

    @Test
    void serviceThatWasNotSeenHealthyMeetsNoRto() {
        assertFalse(recovered(Duration.ofSeconds(1), false, false).rtoMet());
    }

    @Test
    void whatRanAcrossARestartIsNeverHeldAgainstTheRto() {
        assertTrue(recovered(RTO.plusHours(1), true, true).rtoMet());
        assertTrue(recovered(RTO, false, true).rtoMet());
    }

    @Test
    void withAnRpoOfZeroNoWriteMayBeLostNotEvenAfterTheOnset() {
        assertFalse(lost(Duration.ZERO, new Lost(1, Duration.ZERO, 0)).rpoMet());
    }

    @Test
    void withAnRpoTheOldestLostWriteMayBeThatOld() {
        Duration rpo = Duration.ofSeconds(30);
        assertTrue(lost(rpo, new Lost(7, rpo, 0)).rpoMet());
        assertFalse(lost(rpo, new Lost(1, rpo.plusNanos(1), 0)).rpoMet());
    }

    @Test
    void rowsFromBeforeTheRunAreOlderThanAnyRpo() {
        assertFalse(lost(Duration.ofDays(1), new Lost(0, Duration.ZERO, 1)).rpoMet());
    }

    @Test
    void oneMissedObjectiveMissesThem() {
        assertFalse(lost(Duration.ZERO, new Lost(1, Duration.ZERO, 0)).met());
    }

    private static Verdict recovered(Duration total, boolean served, boolean acrossRestart) {
        return verdict(
                Duration.ZERO, measured(Duration.ZERO, new Recovered(total, served, acrossRestart), Lost.NOTHING));
    }

    private static Verdict lost(Duration rpo, Lost lost) {
        return verdict(rpo, measured(Duration.ZERO, null, lost));
    }

    private static Measured measured(Duration charged, @Nullable Recovered recovered, Lost lost) {
        return new Measured(charged, recovered, lost);
    }

    private static Verdict verdict(Duration rpo, Measured measured) {
        var sla = new Sla(new BigDecimal("99.95"), SlaPeriod.MONTH, Duration.ofMinutes(6));
        return Verdict.of(new Objectives(sla, rpo, RTO), measured);
    }
}
