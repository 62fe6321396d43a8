package dev.understudy.ui.validation;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What differs in one table: figures, rows, and one row field by field.
final class DrillPane {
    private final ListView<Item> items = new ListView<>();
    private final StackPane fields = new StackPane();
    private final SplitPane split = new SplitPane(items, fields);
    private final StackPane body = new StackPane();
    private final Map<Export, Button> exports = new EnumMap<>(Export.class);
    private final ValidationModel model;
    private final VBox node;
    private @Nullable TableState shown;

    /// Something that differs.
    sealed interface Item {
        /// A sentence about the whole table.
        record Figure(String sentence) implements Item {}

        /// A row.
        record Row(RowDifference difference) implements Item {}

        /// A row that was seen to differ by a level that has not ended.
        record Suspect(String key) implements Item {}
    }

    DrillPane(ValidationModel model) {
        this.model = model;
        for (Export export : Export.values()) {
            Button button = Parts.button(Feather.DOWNLOAD, export.title(), () -> model.export(export));
            button.getStyleClass().addAll("flat", "export");
            exports.put(export, button);
        }
        node = Parts.panel("Differences", "", body, exports.values().toArray(Node[]::new));
        node.setMinHeight(160);
        items.setId("rows");
        items.setAccessibleText("What differs in the selected table");
        items.setCellFactory(_ -> new ItemCell());
        items.getStyleClass().add("rows");
        items.getSelectionModel().selectedItemProperty().subscribe(this::fields);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.35);
    }

    Node node() {
        return node;
    }

    void show(Optional<TableState> table, RunState run, Phase phase) {
        boolean ended = phase instanceof Phase.Done;
        exports.forEach(
                (export, button) -> button.setDisable(export.needsTheEnd() ? !ended : phase instanceof Phase.Running));
        ((Label) node.lookup(".caption"))
                .setText(table.map(DrillPane::counted).orElse("repair SQL is for you to read; it is never run"));
        if (table.isEmpty() || table.get().differences() == 0) {
            shown = null;
            body.getChildren().setAll(nothing(table, run, phase));
            return;
        }
        TableState state = table.get();
        if (!state.equals(shown)) {
            shown = state;
            fill(state);
        }
        body.getChildren().setAll(split);
    }

    private static String counted(TableState table) {
        return table.differences() == 0
                ? table.name()
                : "%s: %s and %s%s"
                        .formatted(
                                table.name(),
                                counted(table.rows().size(), "row"),
                                counted(table.figures().size(), "figure"),
                                table.suspects().isEmpty()
                                        ? ""
                                        : ", %s seen and not read again"
                                                .formatted(Shown.count(
                                                        table.suspects().size())));
    }

    private static String counted(int number, String noun) {
        return Shown.count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static Node nothing(Optional<TableState> table, RunState run, Phase phase) {
        if (table.isPresent()) {
            return Parts.empty(
                    Feather.CHECK_CIRCLE,
                    "No difference seen in " + table.get().name(),
                    "Each level of the table says how far that goes. What no level can see stands under Blind spots.");
        }
        if (phase instanceof Phase.Done && run.differing().isEmpty()) {
            return Parts.empty(
                    Feather.CHECK_CIRCLE,
                    "No difference was found",
                    "Every level that was asked for came through. What no level can see stands under Blind spots.");
        }
        return Parts.empty(
                Feather.COLUMNS,
                run.differing().isEmpty() ? "No difference so far" : "Select a table that differs",
                "What differs is shown here row by row, and each row field by field.");
    }

    private void fill(TableState state) {
        Item before = items.getSelectionModel().getSelectedItem();
        List<Item> all = new ArrayList<>();
        state.rows().forEach(row -> all.add(new Item.Row(row)));
        state.suspects().forEach(key -> all.add(new Item.Suspect(key.toString())));
        state.figures().forEach(figure -> all.add(new Item.Figure(figure)));
        items.getItems().setAll(all);
        items.getSelectionModel().select(Math.max(0, all.indexOf(before)));
    }

    private void fields(@Nullable Item item) {
        TableState state = shown;
        fields.getChildren().clear();
        if (state != null && item instanceof Item.Row(RowDifference row)) {
            fields.getChildren()
                    .setAll(FieldsPane.of(state.table(), row, model.places().toList()));
        } else if (item != null) {
            Label words = Parts.text(
                    item instanceof Item.Figure
                            ? "A figure of the whole table: it says that something differs, not where."
                            : "It was seen to differ; the comparison ended before the row was read on both sides.",
                    "caption");
            words.setWrapText(true);
            fields.getChildren().setAll(words);
        }
    }

    private static final class ItemCell extends ListCell<Item> {
        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : line(item));
        }

        private static Node line(Item item) {
            return switch (item) {
                case Item.Figure(String sentence) -> line(State.FAIL, "figure", sentence, "");
                case Item.Suspect(String key) -> line(State.WAITING, "seen to differ", key, "not read again yet");
                case Item.Row(RowDifference row) ->
                    line(mark(row), kind(row), row.key().toString(), what(row));
            };
        }

        private static Node line(State state, String kind, String key, String what) {
            Label mark = Parts.state(state, kind);
            mark.setMinWidth(120);
            return new HBox(12, mark, Parts.text(key, "mono"), Parts.text(what, "caption"));
        }

        private static State mark(RowDifference row) {
            return row.kind() == RowDifference.Kind.CHANGED ? State.FINDING : State.FAIL;
        }

        private static String kind(RowDifference row) {
            return row.kind().name().toLowerCase(java.util.Locale.ROOT);
        }

        private static String what(RowDifference row) {
            return switch (row.kind()) {
                case MISSING -> "the whole row, in the source only";
                case EXTRA -> "the whole row, in the target only";
                case DUPLICATED ->
                    "%s in the source, %s in the target"
                            .formatted(Shown.count(row.sourceCopies()), Shown.count(row.targetCopies()));
                case CHANGED ->
                    row.fields().isEmpty()
                            ? "in no value that can be named"
                            : row.fields().stream().map(FieldDifference::column).collect(Collectors.joining(", "));
            };
        }
    }
}
