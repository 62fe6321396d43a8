package dev.understudy.ui.validation;

import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A bar that is filled as far as something is; empty while nobody knows. The figure belongs beside it.
final class Meter extends StackPane {
    /// @param tone style class of the filling: `now`, `used` or `over`
    Meter(OptionalDouble share, String tone) {
        var filled = new Region();
        filled.getStyleClass().add(tone);
        filled.maxWidthProperty().bind(widthProperty().multiply(share.orElse(0)));
        getChildren().add(filled);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("bar", "meter");
    }
}
