package dev.understudy.ui.inventory;

import dev.understudy.ui.common.Kinds;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Binds the table to its model; decides nothing.
final class InventoryController {
    private final InventoryModel model;
    private final Map<Gap, ToggleButton> chips = new EnumMap<>(Gap.class);
    private boolean syncing;

    @FXML
    private Label summary;

    @FXML
    private Button remove;

    @FXML
    private HBox filters;

    @FXML
    private TextField filter;

    @FXML
    private HBox gaps;

    @FXML
    private TableView<Row> table;

    @FXML
    private TableColumn<Row, String> name;

    @FXML
    private TableColumn<Row, String> kind;

    @FXML
    private TableColumn<Row, String> owner;

    @FXML
    private TableColumn<Row, String> version;

    @FXML
    private TableColumn<Row, String> volume;

    @FXML
    private TableColumn<Row, Number> needs;

    @FXML
    private TableColumn<Row, Number> neededBy;

    @FXML
    private StackPane empty;

    InventoryController(InventoryModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        columns();
        var sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setPlaceholder(Parts.empty(
                Feather.FILTER,
                "No component passes the filter",
                "Clear the field above, or press the button of what is missing again."));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>) _ -> selectedInTable());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.remove();
            }
        });
        filter.textProperty().bindBidirectional(model.textProperty());
        for (Gap gap : Gap.values()) {
            gaps.getChildren().add(chip(gap));
        }
        model.gapsProperty().subscribe(this::count);
        model.gapProperty().subscribe(chosen -> chips.forEach((gap, chip) -> chip.setSelected(gap == chosen)));
        model.selectionProperty().subscribe(this::selectedInModel);
        remove.disableProperty().bind(model.selectionProperty().map(selected -> selected.isEmpty()));
        empty.getChildren()
                .setAll(Parts.empty(
                        Feather.BOX,
                        "Nothing is listed yet",
                        "List every service, database, queue, cache, job and outside system that the migration"
                                + " touches or leans on. Then say what each one needs.",
                        addFirst()));
        model.projectProperty().subscribe(project -> {
            boolean none = project.components().isEmpty();
            empty.setVisible(none);
            table.setVisible(!none);
            filters.setDisable(none);
            summary.setText("%s components · %s dependencies · %s data flows"
                    .formatted(
                            Shown.count(project.components().size()),
                            Shown.count(project.dependencies().size()),
                            Shown.count(project.flows().size())));
        });
    }

    private Button addFirst() {
        Button first = Parts.button(Feather.PLUS, "Add the first component", model::add);
        first.setId("inventory-add-first");
        return first;
    }

    private ToggleButton chip(Gap gap) {
        var chip = new ToggleButton();
        chip.setId("gap-" + gap.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().add("filter-chip");
        Parts.describe(chip, "Show only components with %s. %s".formatted(gap.words(), gap.advice()));
        chip.setOnAction(_ -> model.gapProperty().set(chip.isSelected() ? gap : null));
        chips.put(gap, chip);
        return chip;
    }

    private void count(Map<Gap, Integer> counts) {
        chips.forEach((gap, chip) -> {
            int missing = Objects.requireNonNullElse(counts.get(gap), 0);
            chip.setText("%s %s".formatted(Shown.count(missing), gap.words()));
            chip.setGraphic(Parts.icon(missing == 0 ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE));
            chip.getStyleClass().removeAll("warning", "success");
            chip.getStyleClass().add(missing == 0 ? "success" : "warning");
        });
    }

    private void columns() {
        text(name, row -> row.component().name());
        name.setCellFactory(_ -> new NameCell());
        text(kind, row -> row.component().kind().name().toLowerCase(Locale.ROOT));
        text(owner, row -> row.component().owner());
        text(version, row -> row.component().version());
        text(volume, row -> row.component().volume());
        owner.setCellFactory(_ -> new KnownCell());
        version.setCellFactory(_ -> new KnownCell());
        volume.setCellFactory(_ -> new KnownCell());
        needs.setCellValueFactory(cell -> cell.getValue().needsProperty());
        neededBy.setCellValueFactory(cell -> cell.getValue().neededByProperty());
        needs.getStyleClass().add("number");
        neededBy.getStyleClass().add("number");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static void text(TableColumn<Row, String> column, Function<Row, @Nullable String> value) {
        column.setCellValueFactory(cell -> cell.getValue().componentProperty().map(_ -> value.apply(cell.getValue())));
    }

    // ---- selection, in both directions

    private void selectedInTable() {
        if (!syncing) {
            syncing = true;
            model.select(table.getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .map(Row::id)
                    .collect(Collectors.toSet()));
            syncing = false;
        }
    }

    private void selectedInModel() {
        if (!syncing) {
            syncing = true;
            table.getSelectionModel().clearSelection();
            model.selectionProperty().get().forEach(id -> model.row(id).ifPresent(table.getSelectionModel()::select));
            syncing = false;
            scrollToSelected();
        }
    }

    /// Brings the selected row into sight.
    void scrollToSelected() {
        Row selected = table == null ? null : table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            table.scrollTo(selected);
        }
    }

    @FXML
    private void onAdd() {
        model.add();
    }

    @FXML
    private void onRemove() {
        model.remove();
    }

    /// A name with the icon of its kind.
    private static final class NameCell extends TableCell<Row, String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            Row row = empty ? null : getTableRow().getItem();
            setText(name);
            setGraphic(
                    row == null ? null : Parts.icon(Kinds.icon(row.component().kind())));
        }
    }

    /// A text, or that it is not known.
    private static final class KnownCell extends TableCell<Row, String> {
        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            boolean unknown = !empty && value == null;
            setText(unknown ? "not known" : value);
            getStyleClass().remove("unknown");
            if (unknown) {
                getStyleClass().add("unknown");
            }
        }
    }
}
