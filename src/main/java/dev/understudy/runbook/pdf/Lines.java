package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Face;
import dev.understudy.runbook.document.Span;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a width: between words where that is possible, in a word where it is not.
final class Lines {
    private static final double MONO_SIZE = 0.9;
    /// Longer words are not measured as a whole: no line is as wide.
    private static final int LONG = 400;

    private final Fonts fonts;
    private final double width;
    private final double size;
    private final List<Line> lines = new ArrayList<>();
    private List<Piece> current = new ArrayList<>();
    private double used;

    private Lines(Fonts fonts, double width, double size) {
        this.fonts = fonts;
        this.width = width;
        this.size = size;
    }

    /// A word or part of one, with the space before it.
    record Piece(List<Run> runs, Ink ink, String target) {
        double width() {
            return runs.stream().mapToDouble(Run::width).sum();
        }
    }

    /// A line.
    record Line(List<Piece> pieces) {
        Line {
            pieces = List.copyOf(pieces);
        }

        double width() {
            return pieces.stream().mapToDouble(Piece::width).sum();
        }

        /// Its marks with the base line at `y`.
        List<Mark> marks(double x, double y, double height) {
            List<Mark> marks = new ArrayList<>();
            double at = x;
            for (Piece piece : pieces) {
                if (!piece.target().isEmpty()) {
                    marks.add(new Mark.Link(at, y - height * 0.8, piece.width(), height, piece.target()));
                }
                for (Run run : piece.runs()) {
                    marks.add(new Mark.Words(at, y, run, piece.ink()));
                    at += run.width();
                }
            }
            return marks;
        }
    }

    /// At least one line, which may be empty.
    static List<Line> of(Fonts fonts, Text text, double width, double size) {
        Lines lines = new Lines(fonts, width, size);
        for (Span span : text.spans()) {
            lines.add(span);
        }
        lines.end();
        return lines.lines;
    }

    private void add(Span span) {
        String[] parts = span.text().replace("\r\n", "\n").replace("\t", "    ").split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                end();
            }
            for (String word : Breaks.words(parts[i])) {
                add(word, span);
            }
        }
    }

    private void end() {
        lines.add(new Line(current));
        current = new ArrayList<>();
        used = 0;
    }

    private void add(String word, Span span) {
        if (fitsWhole(word, span)) {
            put(piece(word, span));
            return;
        }
        if (!current.isEmpty() && !word.isBlank()) {
            end();
        }
        String bare = current.isEmpty() && !lines.isEmpty() ? word.stripLeading() : word;
        if (!bare.isEmpty()) {
            addBare(bare, span);
        }
    }

    /// A word at the beginning of what is left of a line; what does not fit goes on in the next.
    private void addBare(String word, Span span) {
        String rest = word;
        while (!fitsWhole(rest, span)) {
            int fits = fits(rest, span);
            put(piece(rest.substring(0, fits), span));
            rest = rest.substring(fits);
            if (rest.isEmpty()) {
                return;
            }
            end();
        }
        put(piece(rest, span));
    }

    private boolean fitsWhole(String word, Span span) {
        return word.length() <= LONG && used + piece(word, span).width() <= width;
    }

    /// How many chars fit into what is left of the line; at least one character, so that it ends.
    private int fits(String word, Span span) {
        int end = Character.charCount(word.codePointAt(0));
        double sum = piece(word.substring(0, end), span).width();
        while (end < word.length()) {
            int next = end + Character.charCount(word.codePointAt(end));
            sum += piece(word.substring(end, next), span).width();
            if (used + sum > width) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private void put(Piece piece) {
        current.add(piece);
        used += piece.width();
    }

    private Piece piece(String word, Span span) {
        double own = span.face() == Face.CODE ? size * MONO_SIZE : size;
        return new Piece(fonts.runs(word, Typeface.of(span.face()), own), Ink.of(span.face()), span.target());
    }
}
