package dev.understudy.ui.validation;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Four key figures of a comparison: how far, how fast, how much came over the wire, what differs.
final class FigureStrip {
    private static final double KILO = 1_000;

    private final ValidationModel model;
    private final HBox node = new HBox();

    FigureStrip(ValidationModel model) {
        this.model = model;
        node.getStyleClass().addAll("strip", "validation-strip");
        node.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    Node node() {
        return node;
    }

    void show(RunState run) {
        boolean running = model.phaseProperty().get() instanceof Phase.Running;
        VBox last = Parts.figure(
                running ? "Differences so far" : "Differences",
                run.tables().isEmpty() ? "none looked for" : Shown.count(run.differences()),
                run.tables().isEmpty() ? "" : "rows and figures",
                where(run));
        last.getStyleClass().add("last");
        node.getChildren().setAll(progress(run, running), speed(run), wire(run), last);
        node.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        node.getChildren().forEach(child -> ((VBox) child).setPrefWidth(200));
    }

    private static String where(RunState run) {
        if (run.tables().isEmpty()) {
            return "";
        }
        return run.differing().isEmpty() ? "in no table" : "in " + String.join(", ", run.differing());
    }

    private static VBox progress(RunState run, boolean running) {
        OptionalDouble share = run.share();
        String value = share.isPresent() && running ? Shown.percent(share.getAsDouble()) : Shown.count(run.rows());
        String unit = share.isPresent() && running
                ? "%s of about %s rows"
                        .formatted(
                                Shown.count(run.rows()), Shown.count(run.ahead().orElse(0)))
                : "rows looked at";
        String left = run.left()
                .filter(_ -> running)
                .map(time -> ", about %s left".formatted(Shown.planned(time)))
                .orElse("");
        VBox box = Parts.figure(
                running ? "Under way" : "Compared",
                value,
                unit,
                "%s %s%s".formatted(Shown.measured(run.elapsed()), running ? "elapsed" : "in all", left));
        if (running) {
            box.getChildren().add(2, new Meter(share, "now"));
        }
        return box;
    }

    private static VBox speed(RunState run) {
        return Parts.figure(
                "Speed",
                run.rowsPerSecond().isPresent()
                        ? Shown.count(run.rowsPerSecond().getAsLong())
                        : "not measured yet",
                run.rowsPerSecond().isPresent() ? "rows/s" : "",
                run.waiting().isEmpty() ? run.at() : "waiting: " + run.waiting());
    }

    private static VBox wire(RunState run) {
        return Parts.figure(
                "Over the wire",
                amount(run.bytes()),
                unit(run.bytes()),
                "received from servers; files are not counted");
    }

    private static String amount(long bytes) {
        if (bytes < KILO) {
            return Shown.count(bytes);
        }
        double kilo = bytes / KILO;
        return String.format(Locale.ROOT, "%,.1f", kilo < KILO ? kilo : kilo / KILO);
    }

    private static String unit(long bytes) {
        if (bytes < KILO) {
            return bytes == 1 ? "byte" : "bytes";
        }
        return bytes < KILO * KILO ? "kB" : "MB";
    }
}
