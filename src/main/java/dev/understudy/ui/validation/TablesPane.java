package dev.understudy.ui.validation;

import dev.understudy.compare.Level;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The compared tables: rows on both sides, a column for each level, how far it is.
final class TablesPane {
    private static final double ROW = 28;
    private static final int SHOWN = 7;

    private final TableView<TableState> table = new TableView<>();
    private final Label caption;
    private final VBox node;
    private boolean filling;

    TablesPane(Consumer<Optional<TableState>> selected) {
        node = Parts.panel("Tables", "", table);
        caption = (Label) node.lookup(".caption");
        table.setId("tables");
        table.setAccessibleText("Compared tables");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Parts.text("Reading both catalogs", "caption"));
        table.getSelectionModel().selectedItemProperty().subscribe((_, one) -> {
            if (!filling) {
                selected.accept(Optional.ofNullable(one));
            }
        });
        column("Table", 150, one -> Parts.text(one.name(), "medium"));
        number(0, TableState::sourceRows);
        number(1, TableState::targetRows);
        for (Level level : Level.values()) {
            column(
                    title(level),
                    120,
                    one -> mark(Objects.requireNonNull(one.levels().get(level), level::name)));
        }
        column("Progress", 130, TablesPane::bar);
    }

    Node node() {
        return node;
    }

    Optional<TableState> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    void select(String name) {
        table.getItems().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    void show(RunState run) {
        filling = true;
        String before = selected().map(TableState::name).orElse("");
        if (!table.getItems().equals(run.tables())) {
            table.getItems().setAll(run.tables());
        }
        select(before);
        filling = false;
        int rows = Math.clamp(run.tables().size(), 1, SHOWN);
        table.setPrefHeight(rows * ROW + 30);
        table.setMinHeight(Math.min(rows, 5) * ROW + 30);
        caption.setText(counted(run));
    }

    /// Of a comparison that has ended: the first table that differs is what one wants to see.
    void ended(Phase phase) {
        if (phase instanceof Phase.Running) {
            table.getSelectionModel().clearSelection();
        } else if (selected().isEmpty()) {
            table.getItems().stream()
                    .filter(one -> one.differences() > 0)
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
    }

    private static String counted(RunState run) {
        int all = run.tables().size();
        return all == 0
                ? ""
                : "%s, %s"
                        .formatted(
                                all == 1 ? "1 table" : Shown.count(all) + " tables",
                                run.differing().isEmpty()
                                        ? "no difference seen"
                                        : Shown.count(run.differing().size()) + " with differences");
    }

    private static String title(Level level) {
        String name = level.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Label mark(LevelState state) {
        Label label = Parts.state(state.state(), state.words());
        if (state instanceof LevelState.Refused(String why)) {
            Parts.describe(label, why);
        }
        return label;
    }

    private static Node bar(TableState one) {
        var bar = new Meter(one.progress(), one.differences() > 0 ? "over" : "now");
        bar.setPrefWidth(70);
        var box = new HBox(
                8,
                bar,
                Parts.text(
                        one.progress().isPresent()
                                ? "%.0f %%".formatted(one.progress().getAsDouble() * 100)
                                : "running",
                        "caption"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void number(int side, Function<TableState, OptionalLong> figure) {
        TableColumn<TableState, TableState> column = column(side == 0 ? "Source rows" : "Target rows", 130, one -> {
            OptionalLong rows = figure.apply(one);
            boolean apart = one.sourceRows().isPresent() && !one.sourceRows().equals(one.targetRows());
            Label label = Parts.text(
                    rows.isPresent() ? Shown.count(rows.getAsLong()) : "not counted yet",
                    rows.isPresent() ? "" : "caption");
            if (apart && side == 1) {
                label.getStyleClass().addAll("danger", "strong");
            }
            return label;
        });
        column.getStyleClass().add("number");
    }

    private TableColumn<TableState, TableState> column(String title, double width, Function<TableState, Node> content) {
        var column = new TableColumn<TableState, TableState>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NodeCell<>(content));
        table.getColumns().add(column);
        return column;
    }

    /// A cell that shows a node made for its value.
    static final class NodeCell<T> extends TableCell<T, T> {
        private final Function<T, Node> content;

        NodeCell(Function<T, Node> content) {
            this.content = content;
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setGraphic(empty || value == null ? null : content.apply(value));
        }
    }
}
