package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a drawing as an SVG 1.1 document. Text stays text; a reader without Roboto takes another sans-serif.
final class SvgPen implements Pen {
    private static final double LETTER = 0.56;

    private final StringBuilder svg = new StringBuilder();
    private double opacity = 1;

    /// @param width of the document, in points
    /// @param height the same
    SvgPen(double width, double height, String background) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\" height=\"%2$.0f\" viewBox=\"0 0 %1$.0f %2$.0f\""
                        + " font-family=\"Roboto, Helvetica, Arial, sans-serif\">%n",
                width, height);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>%n", background);
    }

    /// The whole document.
    String document() {
        return svg + "</svg>\n";
    }

    @Override
    public void opacity(double share) {
        opacity = share;
    }

    @Override
    public void box(Rect place, double radius, String fill, Line border) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\" stroke=\"%s\""
                        + " stroke-width=\"%.2f\"%s/>%n",
                place.x(),
                place.y(),
                place.width(),
                place.height(),
                radius,
                fill,
                border.colour(),
                border.width(),
                seen());
    }

    @Override
    public void line(List<Point> points, double radius, Line line) {
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\" stroke-linejoin=\"round\"%s/>%n",
                places(points), line.colour(), line.width(), seen());
    }

    @Override
    public void shape(List<Point> corners, String fill) {
        add("<polygon points=\"%s\" fill=\"%s\"%s/>%n", places(corners), fill, seen());
    }

    @Override
    public void text(String words, Point at, double width, Type type) {
        int letters = (int) (width / (type.size() * LETTER));
        String cut = words.length() <= letters
                ? words
                : words.substring(0, Math.max(0, letters - 1)).strip() + "…";
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\"%s%s%s>%s</text>%n",
                at.x(),
                at.y(),
                type.size(),
                type.colour(),
                type.bold() ? " font-weight=\"500\"" : "",
                type.centred() ? " text-anchor=\"middle\"" : "",
                seen(),
                escaped(cut));
    }

    private String seen() {
        return opacity == 1 ? "" : String.format(Locale.ROOT, " opacity=\"%.2f\"", opacity);
    }

    private static String places(List<Point> points) {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }

    /// Text as XML may hold it; characters that it may not hold become a question mark.
    static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
