package dev.understudy.ui.overview.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.understudy.readiness.Candidate;
import dev.understudy.readiness.GateResult;
import dev.understudy.readiness.Gates;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatePlaceTest {
    @Test
    void everyGateHasItsPlace() {
        List<GateResult> gates = Gates.check(new Candidate(Runs.sample(), _ -> true, _ -> List.of()));
        gates.forEach(gate -> assertNotEquals(GatePlace.OTHER, GatePlace.of(gate.id()), gate.id()));
        assertEquals(GatePlace.values().length - 1, gates.size());
    }

    @Test
    void aGateThatNobodyKnowsIsShownByItsId() {
        var gate = new GateResult("moon-phase", GateResult.State.FAIL, "It wanes.", "Wait.");
        assertEquals("moon-phase", GatePlace.of(gate.id()).title(gate));
    }
}
