package dev.understudy.ui.plan;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Estimate;
import dev.understudy.ui.common.DurationText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Three times as they are typed. They are handed on together, once they are in order.
final class EstimateText {
    private static final String HINT = "A time such as 20 s, 1 min 30 s or 500 ms.";

    private final Typed<Duration> best = time();
    private final Typed<Duration> usual = time();
    private final Typed<Duration> worst = time();
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    private final Consumer<Estimate> handOn;

    EstimateText(Consumer<Estimate> handOn) {
        this.handOn = handOn;
    }

    private Typed<Duration> time() {
        return new Typed<>(DurationText::read, EstimateText::words, HINT, _ -> typed());
    }

    /// `0` for nothing, else words that can be typed again.
    static String words(Duration time) {
        return time.isZero() ? "0" : PlainDuration.words(time);
    }

    private void typed() {
        Optional<Duration> least = best.value();
        Optional<Duration> likely = usual.value();
        Optional<Duration> most = worst.value();
        if (least.isEmpty() || likely.isEmpty() || most.isEmpty()) {
            return;
        }
        boolean ordered = least.get().compareTo(likely.get()) <= 0 && likely.get().compareTo(most.get()) <= 0;
        wrong.set(ordered ? "" : "Best is at most usual, and usual at most worst.");
        if (ordered) {
            handOn.accept(new Estimate(least.get(), likely.get(), most.get()));
        }
    }

    void show(Estimate estimate) {
        best.show(estimate.best());
        usual.show(estimate.usual());
        worst.show(estimate.worst());
        wrong.set("");
    }

    Typed<Duration> best() {
        return best;
    }

    Typed<Duration> usual() {
        return usual;
    }

    Typed<Duration> worst() {
        return worst;
    }

    /// What is wrong with their order; empty if nothing is.
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }
}
