package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.PastRun;
import dev.understudy.ui.common.Parts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every step forward and back, held against earlier runs. Narrow, it keeps the differences and drops what they
/// were made from.
final class StepTable {
    private static final double WIDE = 860;
    private static final double WIDEST = 1_040;
    private static final int MOST_ROWS = 24;
    private static final double BAR = 76;
    /// Columns of the earlier run.
    private static final List<Integer> EARLIER = List.of(4, 7, 9);

    private StepTable() {}

    static VBox of(Page.Shown page) {
        List<StepRow> rows = StepRow.of(page.report(), page.reference());
        var table = new TableView<StepRow>();
        table.setId("reportSteps");
        table.setAccessibleText("Steps, forward and undo");
        table.getItems().setAll(rows);
        table.setRowFactory(_ -> new Row());
        List<TableColumn<StepRow, ?>> columns = columns(page, longest(rows));
        columns.forEach(column -> table.getColumns().add(column));
        table.widthProperty().subscribe(width -> fold(columns, width.doubleValue()));
        Columns.fit(table, MOST_ROWS);
        return Parts.panel("Steps, forward and undo", caption(page), table);
    }

    private static List<TableColumn<StepRow, ?>> columns(Page.Shown page, Duration longest) {
        String forward = head(page.reference().forward());
        String back = head(page.reference().back());
        return List.of(
                Columns.figures("#", 34, StepRow::number),
                Columns.words("Step", 150, StepRow::name),
                narrow(Columns.nodes("State", 104, StepTable::state)),
                Columns.figures("Forward", 74, row -> row.forward().now()),
                Columns.figures(forward, 76, row -> row.forward().then()),
                Columns.figures("Diff", 74, row -> row.forward().difference()),
                Columns.figures("Undo", 74, row -> row.back().now()),
                Columns.figures(back, 76, row -> row.back().then()),
                Columns.figures("Diff", 74, row -> row.back().difference()),
                narrow(Columns.nodes("Undo, now above then", 140, row -> bars(row, longest))),
                Columns.words("Detail", 160, StepRow::detail));
    }

    private static <T> TableColumn<StepRow, T> narrow(TableColumn<StepRow, T> column) {
        column.setMaxWidth(column.getMinWidth());
        return column;
    }

    private static void fold(List<TableColumn<StepRow, ?>> columns, double width) {
        for (int earlier : EARLIER) {
            columns.get(earlier).setVisible(width >= WIDE);
        }
        columns.getLast().setVisible(width >= WIDEST);
    }

    private static String caption(Page.Shown page) {
        Reference reference = page.reference();
        if (reference.forward() == null && reference.back() == null) {
            return "no earlier run of the same scale and pace to hold them against";
        }
        String against = "forward against %s, undo against %s"
                .formatted(RunWords.name(reference.forward()), RunWords.name(reference.back()));
        return reference.comparableWith(page.run())
                ? against
                : against + "; another scale, pace or kind of databases: the differences prove nothing";
    }

    private static String head(@Nullable PastRun run) {
        return run == null ? "earlier" : "R" + run.number();
    }

    private static Label state(StepRow row) {
        RunWords status = row.status();
        return status == null ? new Label() : Parts.state(status.state(), status.words());
    }

    private static Duration longest(List<StepRow> rows) {
        return rows.stream()
                .filter(row -> !row.number().isEmpty())
                .flatMap(row -> Stream.of(row.back().length(), row.back().before()))
                .filter(Objects::nonNull)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Label bars(StepRow row, Duration longest) {
        var both = new VBox(1);
        if (!row.number().isEmpty()) {
            bar(both, row.back().length(), longest, "now-bar");
            bar(both, row.back().before(), longest, "then-bar");
        }
        return new Label("", both);
    }

    private static void bar(VBox both, @Nullable Duration time, Duration longest, String style) {
        if (time != null && longest.isPositive()) {
            var bar = new Region();
            bar.getStyleClass().add(style);
            double width = Math.max(Scale.TICK, BAR * time.toNanos() / longest.toNanos());
            bar.setMinSize(width, 4);
            bar.setMaxSize(width, 4);
            both.getChildren().add(bar);
        }
    }

    /// The row of the whole rollback stands out.
    private static final class Row extends TableRow<StepRow> {
        private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

        @Override
        protected void updateItem(StepRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(TOTAL, row != null && row.number().isEmpty());
        }
    }
}
