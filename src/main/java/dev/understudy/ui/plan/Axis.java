package dev.understudy.ui.plan;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The head of the timeline: times counted from the start of the plan.
final class Axis extends Region {
    private static final double HEIGHT = 24;

    private final Supplier<Duration> horizon;

    Axis(Supplier<Duration> horizon) {
        this.horizon = horizon;
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        widthProperty().subscribe(_ -> draw());
    }

    void draw() {
        getChildren().clear();
        if (getWidth() <= 0) {
            return;
        }
        var scale = new Scale(horizon.get(), getWidth());
        for (Duration tick : scale.ticks()) {
            Label label = Parts.text(Shown.planned(tick), "axis");
            label.setManaged(false);
            getChildren().add(label);
            label.resizeRelocate(scale.x(tick) + 2, 4, 60, 16);
        }
    }
}
