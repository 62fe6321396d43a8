package dev.understudy.readiness;

import static dev.understudy.readiness.Projects.cleaning;
import static dev.understudy.readiness.Projects.sql;
import static dev.understudy.readiness.Projects.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Alert;
import dev.understudy.project.AlertId;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Risk;
import dev.understudy.project.RiskId;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.project.TableMapping;
import dev.understudy.project.Tier;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerId;
import dev.understudy.project.TriggerMetric;
import dev.understudy.project.TriggerResponse;
import dev.understudy.project.Undo;
import dev.understudy.project.ValueType;
import dev.understudy.project.VersionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatesTest {
    private final Projects shop = new Projects();

    @Test
    void aReadyProjectPassesEveryGate() {
        List<GateResult> results = Gates.check(shop.candidate());

        assertTrue(Gates.ready(results), results.toString());
        assertEquals(Gates.all().size(), results.size());
    }

    @Test
    void everyGateHasAnIdOfItsOwnAndGivesAdvice() {
        Set<String> ids = new HashSet<>();
        for (Gate gate : Gates.all()) {
            assertTrue(ids.add(gate.id()), gate.id());
            assertTrue(gate.advice().endsWith(".") && gate.holds().endsWith("."), gate.id());
        }
    }

    @Test
    void anIdThatIsUsedTwiceFails() {
        shop.steps = shop.stepsAnd(step("expand", sql("sql/expand.sql"), new Undo.PointOfNoReturn("Gone.")));

        fails("ids-unique", "The step id expand is used more than once.");
    }

    @Test
    void aStepOwnedByNobodyFails() {
        shop.roles = List.of();

        fails(
                "references-known",
                "Step expand refers to the role lead, which does not exist."
                        + " Step word refers to the role lead, which does not exist."
                        + " Step contract refers to the role lead, which does not exist.");
    }

    @Test
    void aTriggerOnAnUnknownStepFails() {
        shop.triggers = List.of(new Trigger(
                new TriggerId("slow"),
                TriggerMetric.P95_MILLIS,
                BigDecimal.TEN,
                Duration.ofSeconds(5),
                TriggerResponse.ASK,
                List.of(new StepId("soak"))));

        fails("references-known", "Trigger slow refers to the step soak, which does not exist.");
    }

    @Test
    void anUnknownKindFails() {
        assertEquals(
                "Step word has an action of the unknown kind \"confirm\".",
                only("kinds-known", new Candidate(shop.project(), kind -> !kind.equals("confirm"), _ -> List.of())));
    }

    @Test
    void settingsThatTheirKindRefusesFail() {
        assertEquals(
                "Step word: the question is missing.",
                only(
                        "settings-valid",
                        new Candidate(
                                shop.project(),
                                _ -> true,
                                action -> action.kind().equals("confirm")
                                        ? List.of("the question is missing.")
                                        : List.of())));
    }

    @Test
    void aScriptThatIsNotThereFails() {
        removeScript("sql/contract.sql");

        fails("scripts-present", "The script sql/contract.sql is named and not there.");
    }

    @Test
    void theScriptOfAnUndoAndOfThePracticeDataMustBeThereToo() {
        removeScript("sql/undo.sql");
        removeScript("sql/seed.sql");

        fails(
                "scripts-present",
                "The script sql/seed.sql is named and not there. The script sql/undo.sql is named and not there.");
    }

    @Test
    void aScriptOfCommentsOnlyFails() {
        replaceScript("sql/expand.sql", "-- to be written\n/* create table\n a; */ ;\n");

        fails("scripts-present", "The script sql/expand.sql holds no statement.");
    }

    @Test
    void anUndoOwnedByNobodyFails() {
        shop.steps = List.of(step("expand", sql("sql/expand.sql"), cleaning("ghost")));

        fails("undo-stated", "The undo of step expand belongs to the role ghost, which does not exist.");
    }

    @Test
    void aPointOfNoReturnWithoutAReasonFails() {
        shop.steps = List.of(step("expand", sql("sql/expand.sql"), new Undo.PointOfNoReturn(" ")));

        fails("undo-stated", "Step expand does not say why there is no way back.");
    }

    @Test
    void aStepToBeUndoneAfterThePointOfNoReturnFails() {
        shop.steps = shop.stepsAnd(step("late", sql("sql/expand.sql"), cleaning("lead")));

        fails("no-return-last", "Step contract cannot be undone and steps that must be undoable come after it.");
    }

    @Test
    void aDisabledStepAfterThePointOfNoReturnPasses() {
        shop.steps = shop.stepsAnd(step("late", sql("sql/expand.sql"), cleaning("lead"), false));

        assertTrue(Gates.ready(Gates.check(shop.candidate())));
    }

    @Test
    void aHighRiskWithoutMitigationFails() {
        shop.risks = List.of(risk(Tier.HIGH, " ", null));

        fails("high-risks-mitigated", "The high risk r1 (Loss) has no mitigation.");
    }

    @Test
    void aMediumRiskNeedsAnAlertWithinFiveMinutes() {
        shop.risks = List.of(
                risk(Tier.MEDIUM, null, new Alert(new AlertId("a1"), "lag", Duration.ofMinutes(5))),
                new Risk(new RiskId("r2"), "Slow", Tier.MEDIUM, "", null, null, List.of()),
                new Risk(
                        new RiskId("r3"),
                        "Late",
                        Tier.MEDIUM,
                        "",
                        null,
                        new Alert(new AlertId("a3"), "late", Duration.ofMinutes(6)),
                        List.of()));

        fails(
                "medium-risks-alerted",
                "The medium risk r2 (Slow) has no alert."
                        + " The alert a3 of the medium risk r3 fires only after 6 minutes.");
    }

    @Test
    void aProjectWithoutRisksHasNothingToLookAt() {
        assertEquals(
                GateResult.State.NOT_APPLICABLE,
                result("high-risks-mitigated", shop.candidate()).state());
    }

    @Test
    void aKeyThatIsNoWholeNumberFails() {
        shop.tables = List.of(new TableMapping(
                "orders",
                "orders",
                "id",
                null,
                null,
                null,
                List.of(new ColumnMapping("id", "id", ValueType.UUID, 0, Set.of()))));

        fails("tables-keyed", "Column id of table orders must be a whole number.");
    }

    @Test
    void aTableThatIsMappedTwiceFails() {
        shop.tables = List.of(Projects.table("orders"), Projects.table("orders"));

        fails(
                "tables-keyed",
                "The table orders is mapped more than once on the source."
                        + " The table orders is mapped more than once on the target.");
    }

    @Test
    void aFirstVersionThatDoesNotExistFails() {
        shop.initial = new VersionId("v0");

        fails("versions-start", "The first version v0 does not exist.");
    }

    @Test
    void aFirstVersionThatLivesOnTheTargetFails() {
        shop.first = Projects.version(Side.TARGET, Side.TARGET, true);

        fails(
                "versions-start",
                "The first version v1 does not read the source. The first version v1 does not write to the source."
                        + " The first version v1 needs an outbox that no step has made yet.");
    }

    @Test
    void aSideWithoutAConnectionFails() {
        shop.connections = List.of(Projects.connection(Side.SOURCE), Projects.connection(Side.SOURCE));

        assertEquals(
                "There are 2 connections for the source. There are 0 connections for the target.",
                result("connections-one-a-side", shop.candidate()).why());
    }

    private void fails(String gate, String why) {
        assertEquals(why, only(gate, shop.candidate()));
    }

    /// What the gate says; the gate must fail.
    private static String only(String gate, Candidate candidate) {
        GateResult result = result(gate, candidate);
        assertEquals(GateResult.State.FAIL, result.state());
        return result.why();
    }

    private static GateResult result(String gate, Candidate candidate) {
        return Gates.check(candidate).stream()
                .filter(result -> result.id().equals(gate))
                .findFirst()
                .orElseThrow();
    }

    private void removeScript(String name) {
        Map<String, String> scripts = new HashMap<>(shop.scripts);
        scripts.remove(name);
        shop.scripts = scripts;
    }

    private void replaceScript(String name, String text) {
        Map<String, String> scripts = new HashMap<>(shop.scripts);
        scripts.put(name, text);
        shop.scripts = scripts;
    }

    private static Risk risk(Tier tier, @Nullable String mitigation, @Nullable Alert alert) {
        return new Risk(new RiskId("r1"), "Loss", tier, "", mitigation, alert, List.of());
    }
}
