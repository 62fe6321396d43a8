package dev.understudy.ui.plan;

import dev.understudy.project.Estimate;
import dev.understudy.ui.common.Shown;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The three fields of an estimate.
final class Estimates {
    private static final Estimate NONE = new Estimate(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private Estimates() {}

    static Node node(Form form, Consumer<Estimate> changed, Supplier<@Nullable Estimate> value) {
        var text = new EstimateText(changed);
        var row = new HBox(
                field("Best", text.best()), field("Usual", text.usual()), field("Worst", text.worst()));
        row.getStyleClass().add("estimate-row");
        form.onShow(() -> {
            Estimate now = value.get();
            text.show(now == null ? NONE : now);
        });
        return new VBox(row, Form.wrong(text.wrongProperty()));
    }

    private static Node field(String name, Typed<Duration> typed) {
        var field = new TextField();
        field.textProperty().bindBidirectional(typed.textProperty());
        field.setPrefColumnCount(6);
        VBox box = Form.named(name, "How long it takes, such as 20 s or 1 min 30 s", field);
        box.getChildren().add(Form.wrong(typed.wrongProperty()));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /// As it stands in the outline.
    static String shown(Duration time, Estimate whole) {
        return whole.equals(NONE) ? "not set" : Shown.planned(time);
    }

    /// Whether nobody has estimated yet.
    static boolean none(Estimate estimate) {
        return estimate.equals(NONE);
    }
}
