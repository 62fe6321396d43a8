package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The steps of the plan and what became of each.
final class StepsTable {
    private static final PseudoClass RUNS = PseudoClass.getPseudoClass("runs");

    private final TableView<StepRow> node = Rows.table("steps", "Steps");
    private int shown = -1;

    StepsTable() {
        node.getColumns()
                .setAll(List.of(
                        Rows.figures("#", 38, row -> Integer.toString(row.number())),
                        Rows.column("Step", 260, StepsTable::name),
                        Rows.fixed(Rows.column("State", 108, row -> Parts.state(row.state(), row.word())), 108),
                        Rows.figures("Active", 68, row -> time(row.active())),
                        Rows.figures("Waiting", 68, row -> positive(row.waiting())),
                        Rows.figures("Expected", 70, row -> Shown.planned(row.expected()))));
        node.setRowFactory(_ -> new Line());
    }

    TableView<StepRow> node() {
        return node;
    }

    void show(List<StepRow> rows) {
        Rows.show(node, rows);
        int running = rows.stream()
                        .filter(StepRow::runs)
                        .mapToInt(StepRow::number)
                        .findFirst()
                        .orElse(0)
                - 1;
        if (running >= 0 && running != shown) {
            node.scrollTo(Math.max(0, running - 3));
            shown = running;
        }
    }

    /// What a step says of itself stands in the tooltip, and beside its name where it failed.
    private static Node name(StepRow row) {
        var name = Parts.text(row.name(), row.state() == State.WAITING ? "waiting" : "medium");
        name.setTooltip(new Tooltip(
                "%s (%s) %s".formatted(row.name(), row.id(), row.detail()).strip()));
        if (row.state() != State.FAIL) {
            return name;
        }
        var detail = Parts.text(row.detail(), "caption", "danger");
        detail.setTooltip(new Tooltip(row.detail()));
        name.setMinWidth(60);
        detail.setMinWidth(60);
        var box = new HBox(8, name, detail);
        HBox.setHgrow(detail, Priority.ALWAYS);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    private static String time(@Nullable Duration time) {
        return time == null ? "" : Shown.measured(time);
    }

    private static String positive(@Nullable Duration time) {
        return time == null || time.isZero() ? "" : Shown.measured(time);
    }

    private static final class Line extends TableRow<StepRow> {
        @Override
        protected void updateItem(@Nullable StepRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(RUNS, row != null && row.runs());
        }
    }
}
