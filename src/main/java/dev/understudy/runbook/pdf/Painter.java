package dev.understudy.runbook.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Draws marks on the pages of a PDF.
final class Painter {
    private final PDDocument pdf;
    private final Fonts fonts;
    private final List<List<Mark>> pages;
    private final String foot;
    private final Map<Font, PDFont> embedded = new HashMap<>();
    private final Map<String, Integer> pageOf = new HashMap<>();

    Painter(PDDocument pdf, Fonts fonts, List<List<Mark>> pages, String foot) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.pages = pages;
        this.foot = foot;
        for (int page = 0; page < pages.size(); page++) {
            for (Mark mark : pages.get(page)) {
                if (mark instanceof Mark.Anchor anchor) {
                    pageOf.putIfAbsent(anchor.name(), page);
                }
            }
        }
    }

    void paint() throws IOException {
        for (int number = 0; number < pages.size(); number++) {
            PDPage page = new PDPage(new PDRectangle((float) Style.PAGE_WIDTH, (float) Style.PAGE_HEIGHT));
            pdf.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                for (Mark mark : marks(number)) {
                    draw(stream, mark.moved(Style.MARGIN, Style.MARGIN));
                }
            }
        }
    }

    private List<Mark> marks(int number) {
        List<Mark> marks = new ArrayList<>(pages.get(number));
        double y = Style.PAGE_HEIGHT - 2 * Style.MARGIN - 8;
        marks.add(Mark.Line.of(0, y - 10, Style.WIDTH, y - 10, Style.HAIR, Ink.LINE));
        String count = "Understudy · page %d of %d".formatted(number + 1, pages.size());
        marks.addAll(words(count, Style.WIDTH, y + 4, Style.SMALL, Ink.MUTED, true));
        marks.addAll(words(Foot.shortened(foot), 0, y + 4, Style.SMALL, Ink.MUTED, false));
        return marks;
    }

    private List<Mark> words(String text, double x, double y, double size, Ink ink, boolean right) {
        List<Mark> marks = new ArrayList<>();
        double at = right ? x - fonts.width(text, Typeface.REGULAR, size) : x;
        for (Run run : fonts.runs(text, Typeface.REGULAR, size)) {
            marks.add(new Mark.Words(at, y, run, ink));
            at += run.width();
        }
        return marks;
    }

    private void draw(PDPageContentStream stream, Mark mark) throws IOException {
        switch (mark) {
            case Mark.Words(double x, double y, Run run, Ink ink) -> run(stream, x, y, run, ink);
            case Mark.Line(List<double[]> points, double width, Ink ink) -> {
                stream.setLineWidth((float) width);
                stream.setStrokingColor(colour(ink));
                path(stream, points);
                stream.stroke();
            }
            case Mark.Fill(List<double[]> points, Ink ink) -> {
                stream.setNonStrokingColor(colour(ink));
                path(stream, points);
                stream.fill();
            }
            case Mark.Frame(double x, double y, double width, double height, double line, Ink ink) -> {
                stream.setLineWidth((float) line);
                stream.setStrokingColor(colour(ink));
                stream.addRect((float) x, up(y + height), (float) width, (float) height);
                stream.stroke();
            }
            case Mark.PageOf(double x, double y, String target, double size) -> {
                String page = String.valueOf(pageOf.getOrDefault(target, 0) + 1);
                for (Mark words : words(page, x, y, size, Ink.MUTED, true)) {
                    draw(stream, words);
                }
            }
            case Mark.Link _, Mark.Anchor _ -> {}
        }
    }

    private void run(PDPageContentStream stream, double x, double y, Run run, Ink ink) throws IOException {
        switch (run) {
            case Run.Letters(Font font, String text, double size, double _) ->
                text(stream, x, y, Foot.visual(text), new Pen(font, size, ink));
            case Run.Boxed(Font font, String code, double size, double width) -> {
                text(stream, x + Run.AIR, y, code, new Pen(font, size * Run.BOXED, ink));
                draw(stream, new Mark.Frame(x + 0.3, y - size * 0.72, width - 0.6, size * 0.95, 0.4, ink));
            }
        }
    }

    /// How letters are written.
    private record Pen(Font font, double size, Ink ink) {}

    private void text(PDPageContentStream stream, double x, double y, String text, Pen pen) throws IOException {
        stream.beginText();
        stream.setFont(embedded(pen.font()), (float) pen.size());
        stream.setNonStrokingColor(colour(pen.ink()));
        stream.newLineAtOffset((float) x, up(y));
        stream.showText(text);
        stream.endText();
    }

    private PDFont embedded(Font font) throws IOException {
        if (!embedded.containsKey(font)) {
            embedded.put(font, PDType0Font.load(pdf, font.file(), true));
        }
        return Objects.requireNonNull(embedded.get(font));
    }

    private static void path(PDPageContentStream stream, List<double[]> points) throws IOException {
        stream.moveTo((float) points.getFirst()[0], up(points.getFirst()[1]));
        for (double[] point : points.subList(1, points.size())) {
            stream.lineTo((float) point[0], up(point[1]));
        }
    }

    private static float up(double y) {
        return (float) (Style.PAGE_HEIGHT - y);
    }

    private static Color colour(Ink ink) {
        return new Color(ink.rgb());
    }
}
