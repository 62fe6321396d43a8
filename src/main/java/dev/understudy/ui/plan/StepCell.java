package dev.understudy.ui.plan;

import dev.understudy.project.Undo;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The name of a step or a phase, with what must be known of it at a glance.
final class StepCell extends TableCell<Row, Row> {
    private final PlanModel model;

    StepCell(PlanModel model) {
        this.model = model;
        getStyleClass().add("step-cell");
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : line(row));
    }

    private HBox line(Row row) {
        HBox line = switch (row) {
            case Row.OfPhase phase -> new HBox(fold(phase), name(phase.phase().name(), "strong"));
            case Row.OfStep step -> step(step);
        };
        if (!row.findings().isEmpty()) {
            line.getChildren().add(mark(row.findings()));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("step-line");
        return line;
    }

    private Button fold(Row.OfPhase phase) {
        Button fold = Parts.iconButton(
                phase.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT,
                phase.open() ? "Fold this phase (Left)" : "Unfold this phase (Right)",
                () -> model.open(phase.phase().id(), !phase.open()));
        fold.setFocusTraversable(false);
        fold.getStyleClass().add("fold");
        return fold;
    }

    private static HBox step(Row.OfStep row) {
        Label name = name(row.step().name(), row.step().enabled() ? "step-name" : "quiet");
        var line = new HBox(name);
        if (!row.step().enabled()) {
            line.getChildren().add(Parts.state(State.WAITING, "disabled"));
        }
        if (row.step().undo() instanceof Undo.PointOfNoReturn) {
            Label flag = Parts.state(State.NO_RETURN, "no return");
            flag.setTooltip(new Tooltip("Point of no return"));
            flag.getStyleClass().add("no-return");
            flag.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(flag);
        }
        return line;
    }

    private static Label name(String name, String style) {
        Label label = Parts.text(name, style);
        label.setMinWidth(40);
        label.setTooltip(new Tooltip(name));
        return label;
    }

    private static Label mark(List<Finding> findings) {
        boolean high = findings.stream().anyMatch(Finding::high);
        String words = findings.stream().map(Finding::what).collect(Collectors.joining("\n"));
        Label mark = Parts.state(high ? State.FAIL : State.FINDING, "");
        mark.setTooltip(new Tooltip(words));
        mark.setAccessibleText((high ? "High: " : "Medium: ") + words);
        mark.setMinWidth(USE_PREF_SIZE);
        return mark;
    }
}
