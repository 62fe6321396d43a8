package dev.understudy.ui.overview;

import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import dev.understudy.ui.overview.standing.Rehearsed;
import dev.understudy.ui.overview.standing.Standing;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The last rehearsals: outcome, recovery against the RTO, downtime, loss, and what they are worth now.
record RunTable(Standing standing, ZoneId zone) {
    private static final int SHOWN = 6;
    private static final List<String> HEADS =
            List.of("#", "Begun", "Outcome", "Recovery", "", "Downtime", "Lost", "Worth");
    private static final List<Integer> NUMBERS = List.of(4, 5, 6);

    String caption() {
        return "recovery against RTO " + PlainDuration.words(rto());
    }

    private Duration rto() {
        return standing.project().objectives().rto();
    }

    void fill(GridPane grid) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        List<Rehearsed> runs = standing.track().runs();
        if (runs.isEmpty()) {
            grid.add(Parts.text(none(), "caption"), 0, 0);
            return;
        }
        heads(grid);
        runs.subList(Math.max(0, runs.size() - SHOWN), runs.size()).forEach(run -> row(grid, run));
        if (standing.track().unreadable() > 0) {
            grid.add(Parts.text(none(), "caption"), 0, grid.getRowCount(), HEADS.size(), 1);
        }
    }

    private String none() {
        int unreadable = standing.track().unreadable();
        return unreadable == 0
                ? "Not run: no rehearsal of this project has come to an end yet."
                : "The reports of %d rehearsals cannot be read.".formatted(unreadable);
    }

    private static void heads(GridPane grid) {
        for (int i = 0; i < HEADS.size(); i++) {
            var column = new ColumnConstraints();
            column.setHalignment(NUMBERS.contains(i) ? HPos.RIGHT : HPos.LEFT);
            column.setHgrow(i == 3 ? Priority.ALWAYS : Priority.SOMETIMES);
            grid.getColumnConstraints().add(column);
            Label head = Parts.text(HEADS.get(i), "caption", "column-head");
            head.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(head, i, 0);
        }
    }

    private void row(GridPane grid, Rehearsed run) {
        Report report = run.report();
        Report.Recovery recovery = report.recovery();
        int row = grid.getRowCount();
        Node[] cells = {
            Parts.text("R" + run.number(), "strong"),
            Parts.text(Shown.day(report.startedAt(), zone), "caption"),
            Parts.text(outcome(report.outcome())),
            recovery == null
                    ? Parts.text("not needed", "caption")
                    : new RecoveryBar(recovery.total(), rto(), run.holds()).node(),
            Parts.text(recovery == null ? "" : Shown.measured(recovery.total())),
            Parts.text(Shown.measured(report.service().downtime())),
            Parts.text(Shown.count(report.loss().lostWrites())),
            worth(run)
        };
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Label label) {
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
            grid.add(cells[i], i, row);
        }
    }

    private static String outcome(Report.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "forward";
            case ROLLED_BACK -> "rolled back";
            case STUCK -> "stuck";
            case ABORTED -> "aborted";
            case INTERRUPTED -> "interrupted";
        };
    }

    private Label worth(Rehearsed run) {
        if (!run.clean(standing.project().objectives())) {
            return Parts.state(State.FAIL, "not clean");
        }
        return switch (run.evidence()) {
            case HOLDS -> Parts.state(State.PASS, "clean");
            case STALE -> Parts.state(State.STALE, "clean, stale");
            case NONE -> Parts.state(State.NOT_MEASURED, "no evidence");
        };
    }
}
