package dev.understudy.runbook.pdf;

/// Measures of the page, in points of 1/72 inch.
final class Style {
    static final double PAGE_WIDTH = 595.28;
    static final double PAGE_HEIGHT = 841.89;
    static final double MARGIN = 42.75;
    static final double WIDTH = PAGE_WIDTH - 2 * MARGIN;
    /// Of what lies between head and foot.
    static final double BODY = PAGE_HEIGHT - 2 * MARGIN - 24;

    static final double TEXT = 8.6;
    static final double SMALL = 7.8;
    static final double CODE = 7.4;
    static final double HEADING = 9.8;
    static final double SUBHEADING = 9;
    static final double TITLE = 18;
    /// Distance of base lines, in sizes of the font.
    static final double LEADING = 1.42;
    /// Where the base line lies in a line, from its top.
    static final double BASE = 1.05;

    static final double HAIR = 0.5;
    static final double RULE = 0.9;
    static final double GAP = 6;

    private Style() {}
}
