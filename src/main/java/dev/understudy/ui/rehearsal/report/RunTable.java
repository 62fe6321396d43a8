package dev.understudy.ui.rehearsal.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// All finished rehearsals, newest first, to choose from.
final class RunTable {
    private static final int MOST_ROWS = 8;

    private RunTable() {}

    static VBox of(PastRun shown, List<PastRun> runs, Fingerprints now, ZoneId zone, LongConsumer choose) {
        var table = new TableView<PastRun>();
        table.setId("reportRuns");
        table.setAccessibleText("Finished rehearsals");
        table.getItems().setAll(runs.reversed());
        table.getColumns().add(Columns.figures("#", 44, run -> Long.toString(run.number())));
        table.getColumns().add(Columns.words("Started", 150, run -> RunWords.when(run, zone)));
        table.getColumns().add(Columns.nodes("Outcome", 240, run -> state(RunWords.outcome(run))));
        table.getColumns().add(Columns.figures("Recovery", 104, RunWords::recovery));
        table.getColumns().add(Columns.figures("Downtime", 112, RunWords::downtime));
        table.getColumns().add(Columns.figures("Writes lost", 90, RunWords::lost));
        table.getColumns().add(Columns.words("Scale and pace", 150, RunTable::scale));
        table.getColumns().add(Columns.nodes("Evidence", 120, run -> state(RunWords.evidence(run, now))));
        Columns.fit(table, MOST_ROWS);
        table.getSelectionModel().select(shown);
        table.getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> {
            if (chosen != null && chosen.number() != shown.number()) {
                choose.accept(chosen.number());
            }
        });
        return Parts.panel(
                "Finished rehearsals", "evidence is stale when the plan or the graph has changed since", table);
    }

    private static Label state(RunWords words) {
        return Parts.state(words.state(), words.words());
    }

    private static String scale(PastRun run) {
        Report report = run.report();
        return report == null ? "not known" : "%s, pace %d".formatted(Shown.count(report.scale()), report.pace());
    }
}
