package dev.understudy.ui.validation.diff;

/// Characters written so that an eye can tell them apart: blanks at either end, and blanks that differ, as an
/// open box; what has no shape, and an accent that stands alone because it differs, as `U+0301`.
final class Visible {
    private static final String OPEN_BOX = "\u2423";

    private final int[] points;
    private final int first;
    private final int last;

    Visible(int[] points) {
        this.points = points;
        int from = 0;
        while (from < points.length && points[from] == ' ') {
            from++;
        }
        int to = points.length;
        while (to > from && points[to - 1] == ' ') {
            to--;
        }
        first = from;
        last = to;
    }

    /// The characters from one place to before another.
    String text(int from, int to, boolean differs) {
        var text = new StringBuilder();
        for (int at = from; at < to; at++) {
            int point = points[at];
            if (point == ' ' && (differs || at < first || at >= last)) {
                text.append(OPEN_BOX);
            } else if (isShapeless(point) || (differs && isMark(point))) {
                text.append("U+%04X".formatted(point));
            } else {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }

    /// Whether nobody sees it: controls, line ends, formats such as the zero width space, blanks that are none,
    /// halves of pairs, and what Unicode has not given out.
    static boolean isShapeless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> point == 0x034F || (point >= 0xFE00 && point <= 0xFE0F);
        };
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
