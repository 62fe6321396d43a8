package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a person must clean up, with the SQL to copy. It is shown, never run.
final class LeftoverPanel {
    private static final int MOST_LINES = 8;

    private LeftoverPanel() {}

    static VBox of(List<Report.Leftover> leftovers) {
        var body = new VBox(12);
        body.getStyleClass().add("panel-body");
        leftovers.forEach(leftover -> body.getChildren().add(one(leftover)));
        return Parts.panel("Left over", "for a person to clean up; nothing here is run by itself", body);
    }

    private static VBox one(Report.Leftover leftover) {
        Label what = Parts.state(State.FINDING, leftover.what());
        var copy = Parts.button(
                Feather.COPY,
                "Copy SQL",
                () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, leftover.sql())));
        var head = new HBox(8, what, Parts.spring(), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        var sql = new TextArea(leftover.sql());
        sql.setEditable(false);
        sql.getStyleClass().add("sql");
        sql.setAccessibleText("SQL for " + leftover.what());
        sql.setPrefRowCount((int) Math.min(MOST_LINES, leftover.sql().lines().count()));
        sql.setMinHeight(TextArea.USE_PREF_SIZE);
        return new VBox(6, head, sql);
    }
}
