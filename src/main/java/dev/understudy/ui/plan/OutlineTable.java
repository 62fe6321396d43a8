package dev.understudy.ui.plan;

import dev.understudy.project.Estimate;
import dev.understudy.project.Project;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The outline and its timeline: one table, so that both have the same rows and scroll together.
final class OutlineTable {
    private static final double ROOMY = 1000;

    private final PlanModel model;
    private final TableView<Row> table;
    private final Consumer<Runnable> later;
    private final Axis axis;
    private Duration horizon = Duration.ZERO;
    private Duration end = Duration.ZERO;
    private boolean following;

    /// @param later runs something on the JavaFX thread soon
    OutlineTable(PlanModel model, TableView<Row> table, Consumer<Runnable> later) {
        this.model = model;
        this.later = later;
        this.table = table;
        axis = new Axis(() -> horizon);
        columns();
        table.setItems(model.rows());
        table.setRowFactory(_ -> new OutlineRow(model));
        table.getSelectionModel().selectedItemProperty().subscribe((_, row) -> chosen(row));
        model.selectionProperty().subscribe(_ -> follow());
        model.projectProperty().subscribe(this::rescale);
        model.rows().subscribe(this::follow);
    }

    private void columns() {
        TableColumn<Row, Row> best = estimate("Best", Estimate::best);
        TableColumn<Row, Row> worst = estimate("Worst", Estimate::worst);
        TableColumn<Row, Row> number = text("#", 42, this::number);
        TableColumn<Row, Row> step = column("Step", 250, _ -> new StepCell(model));
        TableColumn<Row, Row> owner = text("By", 148, this::owner);
        number.getStyleClass().add("number");
        table.getColumns().add(number);
        table.getColumns().add(step);
        table.getColumns().add(owner);
        table.getColumns().add(best);
        table.getColumns().add(estimate("Usual", Estimate::usual));
        table.getColumns().add(worst);
        table.getColumns().add(timeline());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        Runnable fold = () -> {
            boolean roomy = table.getWidth() >= ROOMY;
            if (best.isVisible() != roomy) {
                best.setVisible(roomy);
                worst.setVisible(roomy);
                step.setPrefWidth(roomy ? 400 : 236);
            }
        };
        // Not at once: the table is being laid out, and does not bear other columns meanwhile.
        table.widthProperty().subscribe(_ -> later.accept(fold));
    }

    private TableColumn<Row, Row> timeline() {
        TableColumn<Row, Row> column = column("", 400, TimelineCell::new);
        column.getStyleClass().add("timeline-column");
        axis.prefWidthProperty().bind(column.widthProperty().subtract(2));
        axis.setAccessibleText("Timeline, counted from the start of the plan");
        column.setGraphic(axis);
        return column;
    }

    private TableColumn<Row, Row> estimate(String title, Function<Estimate, Duration> part) {
        TableColumn<Row, Row> column = text(
                title,
                70,
                row -> row instanceof Row.OfStep step
                        ? Estimates.shown(
                                part.apply(step.step().estimate()), step.step().estimate())
                        : "");
        column.getStyleClass().add("number");
        return column;
    }

    private String number(Row row) {
        return switch (row) {
            case Row.OfPhase phase -> phase.letter();
            case Row.OfStep step -> Integer.toString(step.number());
        };
    }

    private String owner(Row row) {
        Project project = model.project();
        return row instanceof Row.OfStep step
                ? Owners.title(project, step.step().owner())
                : "";
    }

    private static TableColumn<Row, Row> text(String title, double width, Function<Row, String> words) {
        TableColumn<Row, Row> column = column(title, width, _ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : words.apply(row));
            }
        });
        column.setMaxWidth(width);
        return column;
    }

    private static TableColumn<Row, Row> column(
            String title, double width, Function<TableColumn<Row, Row>, TableCell<Row, Row>> cell) {
        var column = new TableColumn<Row, Row>(title);
        column.setCellValueFactory(data -> new javafx.beans.property.ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(cell::apply);
        column.setMinWidth(Math.min(width, 148));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void rescale(Project project) {
        Duration now = model.horizon();
        Duration length = model.pathProperty().get().length();
        if (!now.equals(horizon) || !length.equals(end)) {
            horizon = now;
            end = length;
            axis.draw();
            table.refresh();
        }
    }

    private void chosen(@Nullable Row row) {
        if (following || model.drawing() || row == null) {
            return;
        }
        model.select(
                switch (row) {
                    case Row.OfStep step -> new Selection.OfStep(step.step().id());
                    case Row.OfPhase phase ->
                        new Selection.OfPhase(phase.phase().id());
                });
    }

    /// Selects in the table what is selected in the model, wherever it stands now.
    private void follow() {
        String key = switch (model.selectionProperty().get()) {
            case Selection.OfStep(var id) -> "step/" + id;
            case Selection.OfPhase(var id) -> "phase/" + id;
            case Selection.Nothing _, Selection.WholePlan _ -> "";
        };
        int at = model.rows().stream().map(Row::key).toList().indexOf(key);
        following = true;
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != at) {
            table.getSelectionModel().clearAndSelect(at);
            table.getFocusModel().focus(at);
        }
        following = false;
    }

    /// Brings the selected row into sight.
    void reveal() {
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 2));
    }

    /// A row's part of the timeline.
    private final class TimelineCell extends TableCell<Row, Row> {
        private final Bars bars = new Bars(() -> horizon, () -> end);

        /// As wide as its column, not as its cell: a cell asks its content how wide that wants to be.
        TimelineCell(TableColumn<Row, Row> column) {
            getStyleClass().add("timeline-cell");
            bars.prefWidthProperty().bind(column.widthProperty().subtract(1));
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            bars.show(empty ? null : row);
            setGraphic(empty ? null : bars);
        }
    }
}
