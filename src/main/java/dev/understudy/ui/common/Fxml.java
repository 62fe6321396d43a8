package dev.understudy.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the static structure of a screen.
public final class Fxml {
    private Fxml() {}

    /// The file beside the controller's class that has its name without `Controller`.
    public static Parent load(Object controller) {
        Class<?> type = controller.getClass();
        String file = type.getSimpleName().replace("Controller", "") + ".fxml";
        var loader = new FXMLLoader(Objects.requireNonNull(type.getResource(file), file));
        loader.setControllerFactory(asked -> {
            if (asked != type) {
                throw new IllegalStateException("%s names %s as its controller".formatted(file, asked));
            }
            return controller;
        });
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be loaded", e);
        }
    }
}
