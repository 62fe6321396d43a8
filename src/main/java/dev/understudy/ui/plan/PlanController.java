package dev.understudy.ui.plan;

import dev.understudy.budget.CriticalPath;
import dev.understudy.project.Plan;
import dev.understudy.project.Step;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Binds the outline, the two directions of the selected step and the tools to their models; decides nothing.
final class PlanController {
    private final PlanModel model;
    private final PlanVerbs verbs;
    private final Inspectors inspectors;
    private final ActionPane forward;
    private final ActionPane undo;
    private final Node panes;

    @FXML
    private VBox filled;

    @FXML
    private StackPane empty;

    @FXML
    private Label summary;

    @FXML
    private HBox chips;

    @FXML
    private Button triggers;

    @FXML
    private HBox tools;

    @FXML
    private Button addStep;

    @FXML
    private Button addPhase;

    @FXML
    private Button up;

    @FXML
    private Button down;

    @FXML
    private Button duplicate;

    @FXML
    private Button toggle;

    @FXML
    private Button delete;

    @FXML
    private TableView<Row> table;

    @FXML
    private VBox below;

    @FXML
    private Label stepTitle;

    @FXML
    private StackPane belowBody;

    PlanController(PlanModel model, Inspectors inspectors) {
        this.model = model;
        this.inspectors = inspectors;
        verbs = new PlanVerbs(model);
        forward = new ActionPane(new ActionModel(model, Way.FORWARD));
        undo = new ActionPane(new ActionModel(model, Way.UNDO));
        panes = sideBySide(forward.node(), undo.node());
    }

    private static Node sideBySide(Node left, Node right) {
        var both = new javafx.scene.layout.GridPane();
        var half = new javafx.scene.layout.ColumnConstraints();
        half.setPercentWidth(50);
        var whole = new javafx.scene.layout.RowConstraints();
        whole.setVgrow(Priority.ALWAYS);
        both.getColumnConstraints().addAll(half, half);
        both.getRowConstraints().add(whole);
        both.add(left, 0, 0);
        both.add(right, 1, 0);
        return both;
    }

    @FXML
    private void initialize() {
        var outline = new OutlineTable(model, table);
        new PlanKeys(model, verbs, inspectors::rename).bind(table);
        words();
        empty.getChildren().add(nothingYet());
        tools.disableProperty().bind(model.lockedProperty().isNotEmpty());
        panes.disableProperty().bind(model.lockedProperty().isNotEmpty());
        SplitPane.setResizableWithParent(below, true);
        model.projectProperty().subscribe(_ -> show());
        model.selectionProperty().subscribe(_ -> show());
        model.findingsProperty().subscribe(_ -> showFindings());
        model.selectionProperty().subscribe(_ -> outline.reveal());
    }

    private void words() {
        Parts.describe(addStep, "Add a step behind the selected one (Ctrl+Enter)");
        Parts.describe(addPhase, "Add a phase behind the selected one (Ctrl+Shift+Enter)");
        Parts.describe(up, "Move up (Alt+Up)");
        Parts.describe(down, "Move down (Alt+Down)");
        Parts.describe(duplicate, "Duplicate the step (Ctrl+D)");
        Parts.describe(toggle, "Disable or enable the step (Ctrl+E)");
        Parts.describe(delete, "Delete (Delete)");
        Parts.describe(triggers, "Triggers of the plan, and findings about the plan as a whole (Ctrl+T)");
    }

    private Node nothingYet() {
        var phase = Parts.button(Feather.PLUS, "Add the first phase", verbs::addPhase);
        phase.setId("firstPhase");
        phase.setDefaultButton(true);
        return Parts.empty(
                Feather.LIST,
                "There is no plan yet",
                "A plan is phases of steps, each with what it does and how it is taken back. Add a phase and its steps, or"
                        + " open the sample from the project menu to see a whole one.",
                phase);
    }

    private void show() {
        Plan plan = model.plan();
        boolean none = plan.phases().isEmpty() && plan.triggers().isEmpty();
        empty.setVisible(none);
        filled.setVisible(!none);
        summary.setText(summary(plan, model.pathProperty().get()));
        triggers.setText("Triggers " + plan.triggers().size());
        Optional<Step> step = model.step();
        boolean chosen = step.isPresent() || model.phase().isPresent();
        List.of(up, down, delete).forEach(tool -> tool.setDisable(!chosen));
        List.of(duplicate, toggle).forEach(tool -> tool.setDisable(step.isEmpty()));
        stepTitle.setText(step.map(this::title).orElse("No step is selected"));
        if (step.isPresent()) {
            forward.show();
            undo.show();
            belowBody.getChildren().setAll(panes);
        } else {
            belowBody
                    .getChildren()
                    .setAll(Parts.text("Select a step to see what it does and how it is taken back.", "caption"));
        }
        showFindings();
    }

    private String title(Step step) {
        int number = model.plan().steps().stream().map(Step::id).toList().indexOf(step.id()) + 1;
        return "Step %d, %s".formatted(number, step.name());
    }

    private static String summary(Plan plan, CriticalPath path) {
        int steps = plan.steps().size();
        String counted = "%s, %s".formatted(count(steps, "step"), count(plan.phases().size(), "phase"));
        String critical = " · critical path " + Shown.planned(path.length());
        return path.oneByOne().equals(path.length())
                ? counted + critical
                : counted + critical + ", one after the other " + Shown.planned(path.oneByOne());
    }

    private static String count(int number, String of) {
        return "%d %s%s".formatted(number, of, number == 1 ? "" : "s");
    }

    private void showFindings() {
        List<Finding> all = model.findingsProperty().get();
        long high = all.stream().filter(Finding::high).count();
        chips.getChildren().clear();
        if (high > 0) {
            chips.getChildren().add(Parts.chip(State.FAIL, high + " high"));
        }
        if (all.size() > high) {
            chips.getChildren().add(Parts.chip(State.FINDING, all.size() - high + " medium"));
        }
        if (all.isEmpty() && !model.plan().steps().isEmpty()) {
            chips.getChildren().add(Parts.chip(State.PASS, "No findings"));
        }
        model.step().ifPresent(step -> {
            forward.show(all.stream().filter(finding -> finding.about(step.id(), Way.FORWARD)).toList());
            undo.show(all.stream().filter(finding -> finding.about(step.id(), Way.UNDO)).toList());
        });
    }

    @FXML
    private void onAddStep() {
        verbs.addStep();
        inspectors.rename();
    }

    @FXML
    private void onAddPhase() {
        verbs.addPhase();
        inspectors.rename();
    }

    @FXML
    private void onUp() {
        verbs.move(-1);
    }

    @FXML
    private void onDown() {
        verbs.move(1);
    }

    @FXML
    private void onDuplicate() {
        verbs.duplicate();
    }

    @FXML
    private void onToggle() {
        verbs.toggle();
    }

    @FXML
    private void onDelete() {
        verbs.delete();
    }

    @FXML
    private void onTriggers() {
        model.select(new Selection.WholePlan());
    }
}
