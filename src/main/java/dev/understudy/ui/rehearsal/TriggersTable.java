package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.Parts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The triggers, and how far each is from its threshold.
final class TriggersTable {
    private static final double BAR = 40;

    private final TableView<TriggerRow> node = Rows.table("triggers", "Triggers");

    TriggersTable() {
        node.getColumns()
                .setAll(List.of(
                        Rows.words("Condition", 112, TriggerRow::condition),
                        Rows.figures("Fires at", 90, TriggerRow::firesAt),
                        Rows.figures("Now", 86, TriggerRow::now),
                        Rows.fixed(Rows.column("Way there", 100, TriggersTable::way), 100),
                        Rows.fixed(Rows.words("Action", 64, TriggerRow::action, "caption"), 64),
                        Rows.column("State", 82, row -> Parts.state(row.state(), row.word()))));
    }

    TableView<TriggerRow> node() {
        return node;
    }

    void show(List<TriggerRow> rows) {
        Rows.show(node, rows);
        double height = 28 + 28.0 * Math.clamp(rows.size(), 1, 5);
        node.setMinHeight(height);
        node.setPrefHeight(height);
    }

    private static Node way(TriggerRow row) {
        if (row.way().isEmpty()) {
            return Parts.text("not measured", "caption");
        }
        double share = row.way().getAsDouble();
        var part = new Region();
        part.getStyleClass().add(share > 1 ? "over" : share >= TriggerRow.NEAR ? "near" : "well");
        part.setMaxWidth(BAR * Math.clamp(share, 0, 1));
        var bar = new StackPane(part);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("bar");
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        var words = Parts.text("%.0f %%".formatted(share * 100), "caption");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(8, bar, words);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
