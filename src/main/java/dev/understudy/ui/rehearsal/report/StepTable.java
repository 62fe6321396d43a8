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
    private static final double WIDEST = 1_100;
    private static final int MOST_ROWS = 24;
    private static final double BAR = 76;

    private StepTable() {}

    static VBox of(Page.Shown page) {
        List<StepRow> rows = StepRow.of(page.report(), page.reference());
        var table = new TableView<StepRow>();
        table.setId("reportSteps");
        table.setAccessibleText("Steps, forward and undo");
        table.getItems().setAll(rows);
        table.setRowFactory(_ -> new Row());
        TableColumn<StepRow, String> name = Columns.words("Step", 150, StepRow::name);
        TableColumn<StepRow, String> forwardThen = Columns.figures(
                head(page.reference().forward()), 76, row -> row.forward().then());
        TableColumn<StepRow, String> backThen = Columns.figures(
                head(page.reference().back()), 76, row -> row.back().then());
        TableColumn<StepRow, StepRow> bars =
                Columns.nodes("Undo, now above then", 140, row -> bars(row, longest(rows)));
        TableColumn<StepRow, String> detail = Columns.words("Detail", 160, StepRow::detail);
        table.getColumns().add(Columns.figures("#", 34, StepRow::number));
        table.getColumns().add(name);
        table.getColumns().add(Columns.nodes("State", 104, StepTable::state));
        table.getColumns()
                .add(Columns.figures("Forward", 74, row -> row.forward().now()));
        table.getColumns().add(forwardThen);
        table.getColumns().add(Columns.figures("Diff", 74, row -> row.forward().difference()));
        table.getColumns().add(Columns.figures("Undo", 74, row -> row.back().now()));
        table.getColumns().add(backThen);
        table.getColumns().add(Columns.figures("Diff", 74, row -> row.back().difference()));
        table.getColumns().add(bars);
        table.getColumns().add(detail);
        table.widthProperty().subscribe(width -> {
            boolean wide = width.doubleValue() >= WIDE;
            forwardThen.setVisible(wide);
            backThen.setVisible(wide);
            bars.setVisible(wide);
            detail.setVisible(width.doubleValue() >= WIDEST);
        });
        Columns.fit(table, MOST_ROWS);
        return Parts.panel("Steps, forward and undo", caption(page), table);
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
