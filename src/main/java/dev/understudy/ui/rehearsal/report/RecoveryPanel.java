package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Recovery in its four parts beside an earlier one's, and small against the RTO.
final class RecoveryPanel {
    private static final double RTO_BAR = 200;

    private RecoveryPanel() {}

    static VBox of(Page.Shown page) {
        Report.Recovery recovery = page.report().recovery();
        if (recovery == null) {
            Label none = Parts.text("Not needed: nothing was rolled back.", "quiet");
            VBox body = new VBox(none);
            body.getStyleClass().add("panel-body");
            return Parts.panel("Recovery time", "", body);
        }
        Duration rto = page.report().objectives().rto();
        RecoveryBars bars = bars(page, recovery, rto);
        var chart = new VBox(4, bars, Parts.text(caption(page, recovery, bars), "axis"));
        chart.setAlignment(Pos.TOP_RIGHT);
        chart.setStyle("-fx-padding: 8 12 8 0;");
        HBox.setHgrow(chart, Priority.ALWAYS);
        GridPane parts = parts(page, recovery);
        parts.getStyleClass().add("beside");
        parts.setMinWidth(360);
        return Parts.panel(
                "Recovery time",
                "from the onset to service held healthy and the last restoring undo verified",
                new HBox(chart, parts),
                againstRto(recovery.total(), rto));
    }

    private static RecoveryBars bars(Page.Shown page, Report.Recovery recovery, Duration rto) {
        Duration then = page.reference().recovery().map(Report.Recovery::total).orElse(Duration.ZERO);
        Duration longest = recovery.total().compareTo(then) > 0 ? recovery.total() : then;
        var bars = new RecoveryBars(longest, rto);
        bars.add(title(page), RecoveryPart.of(recovery), false);
        page.reference().recovery().ifPresent(old -> bars.add(earlier(page), RecoveryPart.of(old), true));
        return bars;
    }

    private static GridPane parts(Page.Shown page, Report.Recovery recovery) {
        List<Duration> then = page.reference().recovery().map(RecoveryPart::of).orElse(List.of()).stream()
                .map(RecoveryPart::length)
                .toList();
        List<RecoveryPart> now = RecoveryPart.of(recovery);
        var sheet = then.isEmpty()
                ? new Sheet(1, "Part", title(page))
                : new Sheet(1, "Part", title(page), earlier(page), "Difference");
        for (int i = 0; i < now.size(); i++) {
            RecoveryPart part = now.get(i);
            Node name = named(part);
            sheet.row(then.isEmpty() ? cells(name, part.length()) : cells(name, part.length(), then.get(i)));
        }
        Duration whole = then.stream().reduce(Duration.ZERO, Duration::plus);
        Label total = Parts.text("Total", "strong");
        sheet.row(then.isEmpty() ? cells(total, recovery.total()) : cells(total, recovery.total(), whole));
        return sheet.grid();
    }

    private static Node[] cells(Node name, Duration now) {
        return new Node[] {name, Parts.text(Shown.measured(now), "strong")};
    }

    private static Node[] cells(Node name, Duration now, Duration then) {
        return new Node[] {
            name,
            Parts.text(Shown.measured(now), "strong"),
            Parts.text(Shown.measured(then), "caption"),
            Parts.text(Difference.of(now, then), "label")
        };
    }

    private static Label named(RecoveryPart part) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", part.style());
        return new Label(part.name(), swatch);
    }

    private static HBox againstRto(Duration total, Duration rto) {
        var part = new Region();
        boolean over = total.compareTo(rto) > 0;
        part.getStyleClass().add(over ? "over" : "now");
        part.setMaxWidth(over || rto.isZero() ? RTO_BAR : RTO_BAR * total.toMillis() / rto.toMillis());
        var bar = new StackPane(part);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(RTO_BAR);
        bar.setMaxWidth(RTO_BAR);
        var box = new HBox(
                8,
                Parts.text("against RTO", "caption"),
                bar,
                Parts.text("%s of %s".formatted(Shown.measured(total), Shown.planned(rto)), "label"));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static String caption(Page.Shown page, Report.Recovery recovery, RecoveryBars bars) {
        Duration rolledBack = recovery.detect().plus(recovery.decide()).plus(recovery.rollBack());
        String service = recovery.served() && recovery.serviceBack().compareTo(rolledBack) < 0
                ? "service was back after %s, the rollback ended after %s; "
                        .formatted(Shown.measured(recovery.serviceBack()), Shown.measured(rolledBack))
                : "";
        String scale = bars.reachesLimit()
                ? ""
                : "; the RTO of %s lies beyond this scale"
                        .formatted(Shown.planned(page.report().objectives().rto()));
        return "%sclean-up %s, not counted; time after the onset (%s)%s"
                .formatted(service, Shown.measured(recovery.cleanUp()), onset(recovery), scale);
    }

    private static String onset(Report.Recovery recovery) {
        return switch (recovery.onsetSource()) {
            case "fault" -> "the fault";
            case "arrivals" -> "the first failed or slow operation";
            case "step" -> "the failing step";
            case "press" -> "the press";
            default -> recovery.onsetSource();
        };
    }

    private static String title(Page.Shown page) {
        return capital(RunWords.name(page.run()));
    }

    private static String earlier(Page.Shown page) {
        return capital(RunWords.name(page.reference().back()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
