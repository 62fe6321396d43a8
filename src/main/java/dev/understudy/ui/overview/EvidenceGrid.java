package dev.understudy.ui.overview;

import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import dev.understudy.ui.overview.standing.Standing;
import dev.understudy.ui.overview.standing.StepEvidence;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/// For every step: whether rehearsals of the plan as it is have done it, and taken it back.
record EvidenceGrid(Standing standing) {
    private static final int FINGER = 8;

    /// What evidence must be bound to.
    String caption() {
        return "bound to plan %s, graph %s"
                .formatted(
                        standing.now().plan().substring(0, FINGER),
                        standing.now().graph().substring(0, FINGER));
    }

    void fill(GridPane grid) {
        grid.getChildren().clear();
        List<Step> steps = standing.project().plan().enabledSteps();
        if (steps.isEmpty()) {
            grid.add(Parts.text("None: the plan has no steps yet.", "caption"), 0, 0);
            return;
        }
        var evidence = new StepEvidence(standing.track());
        grid.add(Parts.text("Step", "caption"), 0, 0);
        grid.add(Parts.text("Done forward"), 0, 1);
        grid.add(Parts.text("Undo worked"), 0, 2);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Label number = Parts.text(String.valueOf(i + 1), "axis");
            number.setTooltip(new Tooltip(step.name()));
            grid.add(number, i + 1, 0);
            grid.add(cell(step, "forward", evidence::done), i + 1, 1);
            grid.add(
                    step.undo() instanceof Undo.Acting ? cell(step, "its undo", evidence::undone) : nothing(step),
                    i + 1,
                    2);
        }
        grid.add(legend(), 0, 3, steps.size() + 1, 1);
    }

    private static Node cell(Step step, String what, Function<StepId, Evidence> evidence) {
        State state = switch (evidence.apply(step.id())) {
            case HOLDS -> State.PASS;
            case STALE -> State.STALE;
            case NONE -> State.NOT_MEASURED;
        };
        return mark(state, "%s, %s: %s".formatted(step.name(), what, word(state)));
    }

    private static Node nothing(Step step) {
        Label none = Parts.text("·", "caption");
        describe(none, "%s has no undo".formatted(step.name()));
        return none;
    }

    private static String word(State state) {
        return switch (state) {
            case PASS -> "shown by a rehearsal of this plan";
            case STALE -> "shown before the plan changed";
            default -> "not run";
        };
    }

    private static Label mark(State state, String words) {
        Label mark = Parts.state(state, "");
        describe(mark, words);
        return mark;
    }

    private static void describe(Label label, String words) {
        label.setTooltip(new Tooltip(words));
        label.setAccessibleText(words);
    }

    private static Node legend() {
        var legend = new javafx.scene.layout.HBox(
                Parts.state(State.PASS, "shown on this plan"),
                Parts.state(State.STALE, "stale"),
                Parts.state(State.NOT_MEASURED, "not run"),
                Parts.text("·  has no undo", "caption"));
        legend.getStyleClass().add("legend");
        return legend;
    }
}
