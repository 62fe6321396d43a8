package dev.understudy.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light or dark: AtlantaFX's Primer, and on it the program's own style sheet, which is one for both.
public enum Look {
    LIGHT,
    DARK;

    private static final PseudoClass DARK_CLASS = PseudoClass.getPseudoClass("dark");
    private static final List<String> FONTS = List.of(
            "/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf",
            "/com/formdev/flatlaf/fonts/roboto/Roboto-Medium.ttf",
            "/com/formdev/flatlaf/fonts/roboto/Roboto-Bold.ttf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");

    /// Dresses a window. The fonts are read once a process, by JavaFX itself.
    public void dress(Scene scene) {
        FONTS.forEach(Look::load);
        scene.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        String own = resource("understudy.css");
        if (!scene.getStylesheets().contains(own)) {
            scene.getStylesheets().add(own);
        }
        scene.getRoot().pseudoClassStateChanged(DARK_CLASS, this == DARK);
    }

    /// The other one.
    public Look other() {
        return this == DARK ? LIGHT : DARK;
    }

    private static void load(String font) {
        try (InputStream bytes = Look.class.getResourceAsStream(font)) {
            if (Font.loadFont(bytes, -1) == null) {
                throw new IllegalStateException("the font " + font + " cannot be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + font + " cannot be read", e);
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
