package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Face;

/// The fonts that come with the program.
enum Typeface {
    REGULAR("/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf"),
    BOLD("/com/formdev/flatlaf/fonts/roboto/Roboto-Bold.ttf"),
    MONO("/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");

    private final String path;

    Typeface(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    static Typeface of(Face face) {
        return switch (face) {
            case PLAIN, QUIET -> REGULAR;
            case STRONG, ALARM -> BOLD;
            case CODE -> MONO;
        };
    }
}
