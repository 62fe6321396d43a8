package dev.understudy.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Action;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.RoleId;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanModelTest {
    @TempDir
    Path folder;

    private final List<Failure> failures = new ArrayList<>();
    private Document document;
    private PlanModel model;
    private PlanVerbs verbs;

    @BeforeEach
    void open() {
        document = Plans.document(folder, Plans.with(Plans.small()));
        model = new PlanModel(document, Plans.AT_ONCE, failures::add);
        verbs = new PlanVerbs(model);
    }

    @AfterEach
    void close() {
        model.close();
        document.close();
        assertEquals(List.of(), failures);
    }

    private void select(String step) {
        model.select(new Selection.OfStep(new StepId(step)));
    }

    private List<String> keys() {
        return model.rows().stream().map(Row::key).toList();
    }

    @Test
    void theOutlineShowsPhasesAndTheirStepsUnlessFolded() {
        assertEquals(List.of("phase/one", "step/a", "step/b", "phase/two", "step/c"), keys());

        model.open(new PhaseId("one"), false);
        assertEquals(List.of("phase/one", "phase/two", "step/c"), keys());
        assertEquals(3, ((Row.OfStep) model.rows().getLast()).number());

        select("b");
        assertEquals(List.of("phase/one", "step/a", "step/b", "phase/two", "step/c"), keys());
    }

    @Test
    void everyEditHasItsNameAndIsUndone() {
        Plan before = model.plan();
        select("b");
        verbs.move(-1);
        assertEquals("b a | c", Plans.order(model.plan()));
        assertEquals("move step up", document.undoProperty().get());
        assertEquals(new Selection.OfStep(new StepId("b")), model.selectionProperty().get());

        verbs.duplicate();
        assertEquals("b b-2 a | c", Plans.order(model.plan()));
        verbs.toggle();
        assertEquals("disable step", document.undoProperty().get());
        verbs.delete();
        assertEquals("b a | c", Plans.order(model.plan()));
        assertEquals(new Selection.OfStep(new StepId("a")), model.selectionProperty().get());

        for (int i = 0; i < 4; i++) {
            document.undo();
        }
        assertEquals(before, model.plan());
    }

    @Test
    void typingANameIsUndoneAtOnce() {
        select("a");
        for (String name : List.of("C", "Co", "Copy")) {
            model.editStep("rename step", "name", draft -> draft.name = name);
        }
        assertEquals("Copy", model.step().orElseThrow().name());
        document.undo();
        assertEquals("Step a", model.step().orElseThrow().name());
    }

    @Test
    void anEmptyPlanGetsItsFirstPhaseAndStep() {
        document.edit("empty", "", draft -> draft.plan = new Plan(List.of(), List.of()));
        verbs.addStep();
        assertEquals(List.of("phase/phase", "step/step"), keys());
        verbs.addStep();
        assertEquals(List.of("phase/phase", "step/step", "step/step-2"), keys());
    }

    @Test
    void aNewStepSaysWhatIsMissing() {
        verbs.addStep();
        StepId id = model.step().orElseThrow().id();

        List<Finding> its = model.findingsProperty().get().stream()
                .filter(finding -> finding.about(id))
                .toList();

        assertEquals(
                List.of(
                        "High FORWARD The setting question is missing.",
                        "Medium UNDO Step step does not say why there is nothing to undo."),
                its.stream()
                        .map(finding -> "%s %s %s".formatted(finding.word(), finding.way(), finding.what()))
                        .toList());
    }

    @Test
    void aDependencyOnALaterStepIsFoundAtItsStep() {
        select("a");
        model.editStep("add dependency", "", draft -> draft.after = List.of(new StepId("c")));
        assertEquals(
                List.of(new Finding(
                        true,
                        new StepId("a"),
                        null,
                        "It waits for step c, which does not run before it.",
                        "Move it below, enable the other step, or wait for another one.")),
                model.findingsProperty().get());
    }

    @Test
    void anOwnerWhoDoesNotExistAndATriggerWithoutItsStepAreFound() {
        select("c");
        model.editStep("change owner", "", draft -> draft.owner = new RoleId("nobody"));
        Trigger old = Plans.sample().plan().triggers().getFirst();
        var lost = new Trigger(
                old.id(), old.metric(), old.above(), old.window(), old.response(), List.of(new StepId("gone")));
        model.edit("add trigger", "", plan -> new Plan(plan.phases(), List.of(lost)));

        assertEquals(
                List.of("null Trigger errors refers to the step gone, which does not exist.",
                        "c Step c refers to the role nobody, which does not exist."),
                model.findingsProperty().get().stream()
                        .map(finding -> finding.step() + " " + finding.what())
                        .toList());
    }

    @Test
    void anEmptyScriptIsFoundWhereItIsNamed() {
        select("b");
        var forward = new ActionModel(model, Way.FORWARD);
        forward.kind(StepKinds.find("sql").orElseThrow());
        String path = forward.addScript(forward.scriptSettings().getFirst());

        assertEquals("sql/b-source.sql", path);
        assertEquals(
                List.of("The script sql/b-source.sql holds no statement."),
                model.findingsProperty().get().stream().map(Finding::what).toList());
        assertTrue(model.findingsProperty().get().getFirst().about(new StepId("b"), Way.FORWARD));

        forward.script(path, "select 1;");
        assertEquals(List.of(), model.findingsProperty().get());
        assertEquals("change script " + path, document.undoProperty().get());
    }

    @Test
    void anotherKindKeepsTheSettingsThatItKnows() {
        select("a");
        var forward = new ActionModel(model, Way.FORWARD);
        forward.kind(StepKinds.find("drain").orElseThrow());
        forward.write(setting(forward, "limit"), "PT5S");
        forward.write(setting(forward, "operation"), "stock-report");
        forward.kind(StepKinds.find("switch-version").orElseThrow());

        assertEquals(new Action("switch-version", Map.of("limit", "PT5S")), forward.action().orElseThrow());
        forward.write(setting(forward, "limit"), "");
        assertEquals(new Action("switch-version", Map.of()), forward.action().orElseThrow());
    }

    private static dev.understudy.rehearse.action.Setting setting(ActionModel model, String name) {
        return model.kind().orElseThrow().settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theUndoKeepsWhatItsNextAnswerHasToo() {
        select("a");
        var undo = new ActionModel(model, Way.UNDO);
        undo.type(UndoType.NO_RETURN);
        assertEquals(new Undo.PointOfNoReturn("It only asks."), model.step().orElseThrow().undo());

        undo.type(UndoType.RESTORING);
        undo.kind(StepKinds.find("reset-backfill").orElseThrow());
        undo.type(UndoType.CLEANING);
        assertEquals("reset-backfill", undo.action().orElseThrow().kind());
        assertEquals(UndoType.CLEANING, undo.type().orElseThrow());
    }

    @Test
    void theSampleHasNoFindings() {
        document.edit("sample", "", draft -> draft.plan = Plans.sample().plan());

        assertEquals(List.of(), model.findingsProperty().get());
        assertEquals(18 + 5, model.rows().size());
    }

    @Test
    void whatIsDeletedElsewhereIsNoLongerSelected() {
        select("c");
        model.edit("delete", "", plan -> new Plan(List.of(new Phase(new PhaseId("x"), "X", List.of())), List.of()));
        assertEquals(new Selection.Nothing(), model.selectionProperty().get());
    }

    @Test
    void aTriggerIsAddedChangedAndDeleted() {
        var triggers = new TriggersModel(model);
        triggers.add();
        triggers.metric(0, dev.understudy.project.TriggerMetric.P95_MILLIS);
        triggers.steps(0, triggers.steps("c, a").orElseThrow());

        assertEquals("Latency, 95th percentile above 1 s over 5 s", TriggerText.sentence(triggers.all().getFirst()));
        assertEquals(List.of(new StepId("a"), new StepId("c")), triggers.all().getFirst().steps());
        assertTrue(triggers.steps("a, nowhere").isEmpty());

        triggers.delete(0);
        assertEquals(List.of(), triggers.all());
        assertEquals("delete trigger", document.undoProperty().get());
    }
}
