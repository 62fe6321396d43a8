package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Bar;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Drawing;
import dev.understudy.runbook.document.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The timeline and the map, drawn with lines.
final class PictureBlocks {
    private static final double BAR = 6;
    private static final double LABEL = 190;
    private static final double TIMES = 78;
    private static final double LEAST = 1.5;
    private static final double MOST_HEIGHT = 340;
    private static final double MOST_ACROSS = 0.75;
    private static final double MOST_DOWN = 0.8;
    private static final double ARROW = 4.5;

    private final Fonts fonts;
    private final TextBlocks texts;

    PictureBlocks(Fonts fonts) {
        this.fonts = fonts;
        this.texts = new TextBlocks(fonts);
    }

    /// A line for each bar: label, bar on the common axis, times in words.
    List<Chunk> timeline(Block.Timeline timeline) {
        Duration end = timeline.bars().stream()
                .map(bar -> bar.start().plus(bar.worst()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        double scale = (Style.WIDTH - LABEL - TIMES) / Math.max(1, end.toMillis());
        List<Chunk> chunks = new ArrayList<>();
        chunks.add(Chunk.of(3, List.of()).withNext());
        for (Bar bar : timeline.bars()) {
            chunks.add(bar(bar, scale));
        }
        return chunks;
    }

    private Chunk bar(Bar bar, double scale) {
        double line = Style.SMALL * Style.LEADING;
        List<Mark> marks = new ArrayList<>();
        double y = Style.SMALL * Style.BASE + 1;
        List<Lines.Line> label = Lines.of(fonts, Text.of(bar.label()), LABEL - 8, Style.SMALL);
        for (int i = 0; i < label.size(); i++) {
            marks.addAll(label.get(i).marks(0, y + i * line, line));
        }
        Lines.Line times =
                Lines.of(fonts, Text.quiet(bar.times()), TIMES, Style.SMALL).getFirst();
        marks.addAll(times.marks(Style.WIDTH - times.width(), y, line));
        double from = LABEL + bar.start().toMillis() * scale;
        double middle = line / 2 + 1;
        double worst = Math.max(LEAST, bar.worst().toMillis() * scale);
        marks.add(Mark.Line.of(from, middle, from + worst, middle, Style.RULE, Ink.MUTED));
        double usual = Math.max(LEAST, bar.usual().toMillis() * scale);
        marks.add(Mark.Fill.box(from, middle - BAR / 2, usual, BAR, Ink.BAR));
        double height = label.size() * line + 2;
        marks.add(Mark.Line.of(0, height, Style.WIDTH, height, Style.HAIR, Ink.LINE));
        return Chunk.of(height, marks);
    }

    /// The drawing as large as it fits, under its caption. Across and down have scales of their own: paper is high,
    /// and a box that is high for its width holds its name in two lines.
    List<Chunk> picture(Block.Picture picture) {
        Drawing drawing = picture.drawing();
        double across = Math.min(MOST_ACROSS, Style.WIDTH / Math.max(1, drawing.width()));
        double down = Math.min(MOST_DOWN, MOST_HEIGHT / Math.max(1, drawing.height()));
        List<Mark> marks = new ArrayList<>();
        drawing.arrows().forEach(arrow -> marks.addAll(arrow(arrow, across, down)));
        drawing.boxes().forEach(box -> marks.addAll(box(box, across, down)));
        double left = (Style.WIDTH - drawing.width() * across) / 2;
        List<Mark> placed = marks.stream().map(mark -> mark.moved(left, 0)).toList();
        List<Chunk> chunks = new ArrayList<>();
        chunks.add(Chunk.of(6, List.of()).withNext());
        chunks.add(Chunk.of(drawing.height() * down + 4, placed).withNext());
        List<Chunk> caption = texts.lines(Text.quiet(picture.caption()), 0, Style.WIDTH, Style.SMALL);
        chunks.addAll(TextBlocks.unbroken(caption));
        return chunks;
    }

    private List<Mark> box(Drawing.Box box, double across, double down) {
        double left = box.x() * across;
        double top = box.y() * down;
        double width = box.width() * across;
        double height = box.height() * down;
        double size = Math.clamp(height / 3.4, 2, Math.clamp(width / 13, 4, Style.SMALL));
        double line = size * Style.LEADING;
        List<Lines.Line> lines = Lines.of(fonts, words(box), width - 4, size);
        int shown = Math.min(Math.max(1, (int) ((height - 1) / line)), lines.size());
        double y = top + (height - shown * line) / 2 + size * Style.BASE;
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Fill.box(left, top, width, height, Ink.TINT));
        marks.add(new Mark.Frame(left, top, width, height, Style.HAIR, Ink.MUTED));
        for (int i = 0; i < shown; i++) {
            marks.addAll(lines.get(i).marks(left + 2, y + i * line, line));
        }
        return marks;
    }

    private static Text words(Drawing.Box box) {
        Text title = Text.strong(box.title());
        return box.subtitle().isEmpty() ? title : title.and(Text.quiet("\n" + box.subtitle()));
    }

    private static List<Mark> arrow(Drawing.Arrow arrow, double across, double down) {
        List<double[]> points = arrow.points().stream()
                .map(point -> new double[] {point.x() * across, point.y() * down})
                .toList();
        if (points.size() < 2) {
            return List.of();
        }
        double[] tip = points.getLast();
        double[] before = points.get(points.size() - 2);
        double angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
        return List.of(
                new Mark.Line(points, Style.HAIR * 1.4, Ink.MUTED),
                new Mark.Fill(List.of(tip, wing(tip, angle + 0.4), wing(tip, angle - 0.4)), Ink.MUTED));
    }

    private static double[] wing(double[] tip, double angle) {
        return new double[] {tip[0] - ARROW * Math.cos(angle), tip[1] - ARROW * Math.sin(angle)};
    }
}
