package dev.understudy.runbook.pdf;

/// A piece of a line.
sealed interface Run {
    /// Size of a code in a box, in sizes of the text around it.
    double BOXED = 0.68;
    /// Between a code and its box.
    double AIR = 1.2;

    /// How wide it is.
    double width();

    /// Letters of one font.
    record Letters(Font font, String text, double size, double width) implements Run {}

    /// A character that no font has: its code in a box.
    record Boxed(Font font, String code, double size, double width) implements Run {}
}
