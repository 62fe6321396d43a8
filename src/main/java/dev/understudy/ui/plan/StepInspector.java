package dev.understudy.ui.plan;

import dev.understudy.budget.CriticalPath.Slot;
import dev.understudy.project.Step;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What a step or a phase is called, who runs it, how long it takes, what it waits for and what must hold
/// afterwards.
final class StepInspector {
    private final PlanModel model;
    private final Form form = new Form();
    private final VBox root = new VBox();
    private final VBox findings = new VBox();
    private final Waits waits;
    private final Checks checks;
    private final Label facts = Parts.text("", "caption");
    private final TextField name;

    StepInspector(PlanModel model) {
        this.model = model;
        waits = new Waits(model);
        checks = new Checks(model);
        root.getStyleClass().addAll("inspector-body", "plan-inspector");
        findings.getStyleClass().add("cards");
        facts.setWrapText(true);
        VBox named = form.line(
                "Name",
                "",
                "",
                Typed.anything(typed -> model.editStep("rename step", "name", draft -> draft.name = typed)),
                () -> step().map(Step::name).orElse(""));
        name = (TextField) named.getChildren().get(1);
        name.setId("stepName");
        Label id = Parts.text("", "mono", "quiet");
        form.onShow(() -> id.setText(step().map(step -> step.id().value()).orElse("")));
        root.getChildren()
                .addAll(
                        named,
                        id,
                        findings,
                        owner(),
                        Estimates.node(
                                form,
                                estimate -> model.editStep(
                                        "change estimate", "estimate", draft -> draft.estimate = estimate),
                                () -> step().map(Step::estimate).orElse(null)),
                        facts,
                        enabled(),
                        waits.node(),
                        checks.node());
    }

    private Optional<Step> step() {
        return model.step();
    }

    private Node owner() {
        return Form.named(
                "By",
                "Role that runs the step on the night",
                Owners.box(
                        form,
                        model,
                        role -> model.editStep("change owner", "", draft -> draft.owner = role),
                        () -> step().map(Step::owner).orElse(null)));
    }

    private CheckBox enabled() {
        CheckBox box = form.on(
                "Enabled: a rehearsal runs it",
                on -> model.editStep(on ? "enable step" : "disable step", "", draft -> draft.enabled = on),
                () -> step().map(Step::enabled).orElse(false));
        box.setId("stepEnabled");
        return box;
    }

    VBox node() {
        return root;
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    void show() {
        form.show();
        step().ifPresent(step -> {
            waits.show(step);
            checks.show(step);
            facts.setText(facts(step));
            showFindings(step);
        });
    }

    void showFindings(Step step) {
        List<Finding> general = model.findingsProperty().get().stream()
                .filter(finding -> finding.about(step.id()) && finding.way() == null)
                .toList();
        FindingCards.show(findings, general);
    }

    private String facts(Step step) {
        Optional<Slot> slot = model.pathProperty().get().slot(step.id());
        return slot.map(StepInspector::facts).orElse("Disabled: it takes no time in the plan.");
    }

    private static String facts(Slot slot) {
        String begin = "Begins at " + Shown.planned(slot.start()) + " after the start. ";
        return slot.critical()
                ? begin + "On the critical path: a delay of it delays the end."
                : begin + "Slack " + Shown.planned(slot.slack()) + ": so much later the end is still the same.";
    }
}
