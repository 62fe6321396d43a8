package dev.understudy.ui.validation;

import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.project.ColumnMapping;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import dev.understudy.ui.validation.diff.Marked;
import dev.understudy.ui.validation.diff.Piece;
import dev.understudy.ui.validation.diff.Reasons;
import dev.understudy.ui.validation.diff.Values;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One row that differs, field by field. Fields that are equal are counted, not shown: the comparison does not
/// fetch them.
final class FieldsPane {
    private final ComparedTable table;
    private final RowDifference row;
    private final GridPane grid = new GridPane();

    private FieldsPane(ComparedTable table, RowDifference row) {
        this.table = table;
        this.row = row;
        grid.getStyleClass().add("fields");
        for (double share : new double[] {22, 28, 28, 22}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
    }

    static Node of(ComparedTable table, RowDifference row, List<String> places) {
        return new FieldsPane(table, row).node(places);
    }

    private Node node(List<String> places) {
        line(
                "fields-head",
                Parts.text("Field", "caption"),
                Parts.text(places.getFirst(), "caption"),
                Parts.text(places.getLast(), "caption"),
                Parts.text("Difference", "caption"));
        row.fields().forEach(this::field);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        var title = new HBox(8, Parts.text("Row " + row.key(), "strong"), Parts.text(sentence(), "caption"));
        title.getStyleClass().add("row-head");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(title, scroll);
    }

    /// What is not in the lines below.
    private String sentence() {
        return switch (row.kind()) {
            case MISSING -> "is in the source only";
            case EXTRA -> "is in the target only";
            case DUPLICATED ->
                "stands %s times in the source and %s times in the target"
                        .formatted(Shown.count(row.sourceCopies()), Shown.count(row.targetCopies()));
            case CHANGED -> {
                int equal = table.columns().size() - row.fields().size();
                yield "%d of %d compared fields differ%s"
                        .formatted(
                                row.fields().size(),
                                table.columns().size(),
                                equal == 0 ? "" : "; equal: " + equalOnes());
            }
        };
    }

    private String equalOnes() {
        List<String> differing =
                row.fields().stream().map(FieldDifference::column).toList();
        return table.columns().stream()
                .map(ColumnMapping::source)
                .filter(name -> !differing.contains(name))
                .collect(Collectors.joining(", "));
    }

    private void field(FieldDifference field) {
        ColumnMapping column = table.columns().stream()
                .filter(one -> one.source().equals(field.column()))
                .findFirst()
                .orElseThrow();
        var name = new HBox(
                6,
                Parts.text(field.column(), "medium"),
                Parts.text(column.type().name().toLowerCase(Locale.ROOT), "axis"));
        switch (row.kind()) {
            case MISSING ->
                line("", name, value(Marked.whole(field.source())), absent(), Parts.text("no such row", "caption"));
            case EXTRA ->
                line("", name, absent(), value(Marked.whole(field.target())), Parts.text("no such row", "caption"));
            case CHANGED, DUPLICATED -> {
                Marked marked = Marked.of(field.source(), field.target());
                String reason = Reasons.of(new Values(column.type(), field.source(), field.target()));
                Label why = Parts.state(State.FAIL, reason);
                why.setWrapText(true);
                line("differing", name, value(marked.source()), value(marked.target()), why);
            }
        }
    }

    private static Node absent() {
        return Parts.text("no row", "quiet");
    }

    private static Node value(List<Piece> pieces) {
        return new ValueFlow(pieces);
    }

    /// A line with its background under all four cells.
    private void line(String style, Node... cells) {
        int at = grid.getRowCount();
        for (int column = 0; column < cells.length; column++) {
            var cell = new StackPane(cells[column]);
            cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            cell.getStyleClass().add("field-cell");
            if (!style.isEmpty()) {
                cell.getStyleClass().add(style);
            }
            grid.add(cell, column, at);
        }
    }
}
