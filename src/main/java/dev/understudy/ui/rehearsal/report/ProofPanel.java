package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every row accounted for, and what is not as it must be by name.
final class ProofPanel {
    private static final int FIRST = 6;

    private ProofPanel() {}

    static VBox of(Report report) {
        Report.Restore restore = report.restore();
        if (!restore.judged()) {
            var body = new VBox(Parts.text("Not judged: the proof could not be made.", "quiet"));
            body.getStyleClass().add("panel-body");
            return Parts.panel("Proof of restore", "", body);
        }
        var sheet = new Sheet(2, "Rows", "", "Count");
        good(sheet, "Restored", "as they were before", restore.restored());
        good(sheet, "Kept", "as the application wrote them", restore.kept());
        bad(sheet, "Lost", "must be there and are not", restore.lost());
        bad(sheet, "Resurrected", "deleted, and there again", restore.resurrected());
        bad(sheet, "Altered", "with values that nobody wrote", restore.altered());
        bad(sheet, "Unexplained", "that nobody inserted", restore.unexplained());
        bad(sheet, "Diverged", "whose copy differs", restore.diverged());
        bad(sheet, "Schema differences", "", restore.schemaDifferences().size());
        bad(sheet, "Duplicated", "that carry one write twice", report.loss().duplicatedRows());
        var body = new VBox(sheet.grid());
        List<String> named = named(report);
        if (!named.isEmpty()) {
            body.getChildren().add(list(named));
        }
        return Parts.panel(
                "Proof of restore",
                report.outcome() == Report.Outcome.COMPLETED ? "after the last step" : "after the rollback",
                body);
    }

    private static void good(Sheet sheet, String name, String what, long rows) {
        sheet.row(Parts.text(name, "label"), Parts.text(what, "caption"), Parts.text(Shown.count(rows), "label"));
    }

    private static void bad(Sheet sheet, String name, String what, long rows) {
        Label count = Parts.text(Shown.count(rows), "label");
        if (rows > 0) {
            count.getStyleClass().add("wrong-figure");
        }
        sheet.row(Parts.text(name, "label"), Parts.text(what, "caption"), count);
    }

    /// What is wrong, each thing by its name.
    static List<String> named(Report report) {
        var named = new ArrayList<String>();
        report.loss().lost().forEach(row -> named.add("lost write: " + row));
        named.addAll(report.restore().named());
        named.addAll(report.restore().schemaDifferences());
        return List.copyOf(named);
    }

    private static VBox list(List<String> named) {
        var box = new VBox(Parts.state(State.FAIL, "Not as it must be"));
        box.getStyleClass().add("named");
        box.getChildren().addAll(lines(named.subList(0, Math.min(FIRST, named.size()))));
        if (named.size() > FIRST) {
            var all = new Hyperlink("Show all " + named.size());
            all.setOnAction(_ -> {
                box.getChildren().remove(all);
                box.getChildren().addAll(lines(named.subList(FIRST, named.size())));
            });
            box.getChildren().add(all);
        }
        return box;
    }

    private static List<Node> lines(List<String> named) {
        return named.stream().<Node>map(ProofPanel::line).toList();
    }

    private static Label line(String named) {
        Label line = Parts.text(named, "label");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
