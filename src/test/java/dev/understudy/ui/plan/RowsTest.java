package dev.understudy.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.budget.CriticalPath;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final Plan plan = Plans.small();
    private final CriticalPath path = CriticalPath.usual(plan);

    @Test
    void aPhaseSpansItsSteps() {
        var two = (Row.OfPhase) Rows.of(plan, path, List.of(), Set.of()).get(3);

        assertEquals("B", two.letter());
        assertEquals(Duration.ofSeconds(3), two.start());
        assertEquals(Duration.ofSeconds(6), two.end());
    }

    @Test
    void aLineRunsFromAStepToTheOneThatWaitsForItThroughAllRowsBetween() {
        List<Row> rows = Rows.of(plan, path, List.of(), Set.of());
        Duration at = Duration.ofSeconds(3);

        assertEquals(new Row.Link(at, false, true, true), rows.get(2).links().getLast());
        assertEquals(List.of(new Row.Link(at, true, true, true)), rows.get(3).links());
        assertEquals(List.of(new Row.Link(at, true, false, true)), rows.get(4).links());
    }

    @Test
    void aFoldedPhaseShowsTheFindingsOfItsSteps() {
        var finding = new Finding(true, plan.steps().getFirst().id(), Way.UNDO, "What.", "Advice.");

        Row one = Rows.of(plan, path, List.of(finding), Set.of(new PhaseId("one"))).getFirst();

        assertEquals(List.of(finding), one.findings());
    }

    @Test
    void theTimelineHoldsTheWorstCaseOfEveryStep() {
        assertEquals(Duration.ofSeconds(9), Rows.horizon(plan, path));
    }

    @Test
    void lettersGoOnAfterZ() {
        assertEquals(List.of("A", "Z", "AA", "AB"), List.of(0, 25, 26, 27).stream().map(Rows::letter).toList());
    }
}
