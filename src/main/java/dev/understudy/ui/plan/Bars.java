package dev.understudy.ui.plan;

import dev.understudy.budget.CriticalPath.Slot;
import dev.understudy.project.Step;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What one row of the timeline shows.
final class Bars extends Region {
    static final double HEIGHT = 24;
    private static final double MIDDLE = HEIGHT / 2;
    private static final double THIN = 3;

    private final Supplier<Duration> horizon;
    private final Supplier<Duration> end;
    private @Nullable Row row;

    /// @param horizon where the timeline ends
    /// @param end where the plan is expected to end
    Bars(Supplier<Duration> horizon, Supplier<Duration> end) {
        this.horizon = horizon;
        this.end = end;
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        widthProperty().subscribe(_ -> draw());
    }

    void show(@Nullable Row now) {
        row = now;
        draw();
    }

    private void draw() {
        getChildren().clear();
        Row now = row;
        if (now == null || getWidth() <= 0) {
            return;
        }
        var scale = new Scale(horizon.get(), getWidth());
        scale.ticks().forEach(tick -> line("grid-line", scale.x(tick), 0, HEIGHT));
        line("end-line", scale.x(end.get()), 0, HEIGHT);
        for (Row.Link link : now.links()) {
            double top = link.upper() ? 0 : MIDDLE;
            double bottom = link.lower() ? HEIGHT : MIDDLE;
            line(link.critical() ? "link-critical" : "link", scale.x(link.at()), top, bottom - top);
        }
        switch (now) {
            case Row.OfPhase phase -> phase(phase, scale);
            case Row.OfStep step -> step(step, scale);
        }
    }

    private void phase(Row.OfPhase phase, Scale scale) {
        if (phase.start().equals(phase.end())) {
            return;
        }
        double from = scale.x(phase.start());
        double to = scale.x(phase.end());
        place("bracket", from, MIDDLE - 1, Math.max(2, to - from), 2);
        place("bracket", from, MIDDLE - 1, 2, 6);
        place("bracket", to - 2, MIDDLE - 1, 2, 6);
        words(Shown.planned(phase.end().minus(phase.start())), to + 6);
    }

    private void step(Row.OfStep row, Scale scale) {
        Slot slot = row.slot();
        if (slot == null) {
            words("disabled", scale.x(Duration.ZERO));
            return;
        }
        Step step = row.step();
        String tone = slot.critical() ? "critical" : "slack";
        double from = scale.x(slot.start());
        double to = Math.max(from + THIN, scale.x(slot.end()));
        double worst =
                Math.max(to, scale.x(slot.start().plus(step.estimate().worst())));
        if (worst - to > 1) {
            place("whisker-" + tone, to, MIDDLE - 0.5, worst - to, 1);
            place("whisker-" + tone, worst - 1, MIDDLE - 4, 1, 8);
        }
        place("bar-" + tone, from, MIDDLE - 5, to - from, 10);
        if (!slot.critical()) {
            words("slack " + Shown.planned(slot.slack()), worst + 6);
        } else if (Estimates.none(step.estimate())) {
            words("not estimated", worst + 6);
        }
    }

    private void words(String text, double x) {
        Label label = Parts.text(text, "axis");
        label.setManaged(false);
        getChildren().add(label);
        label.applyCss();
        double width = label.prefWidth(-1);
        label.resizeRelocate(Math.max(0, Math.min(x, getWidth() - width)), 4, width, 16);
    }

    private void line(String style, double x, double y, double height) {
        place(style, Math.rint(x), y, 1, height);
    }

    private void place(String style, double x, double y, double width, double height) {
        Node piece = new Region();
        piece.getStyleClass().add(style);
        piece.setManaged(false);
        getChildren().add(piece);
        piece.resizeRelocate(x, y, width, height);
    }
}
