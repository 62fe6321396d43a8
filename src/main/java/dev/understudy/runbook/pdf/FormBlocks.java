package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Face;
import dev.understudy.runbook.document.Section;
import dev.understudy.runbook.document.Span;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;

/// Scripts, boxes to fill in by hand, and the contents.
final class FormBlocks {
    private static final double INSET = 7;
    private static final double BOX = 17;
    private static final int COLUMNS = 3;

    private final Fonts fonts;
    private final TextBlocks texts;

    FormBlocks(Fonts fonts) {
        this.fonts = fonts;
        this.texts = new TextBlocks(fonts);
    }

    /// A caption, and lines beside a bar. Wide lines go on in the next, which has no dot in the margin.
    List<Chunk> code(Block.Code code) {
        List<Chunk> chunks = new ArrayList<>();
        Text caption = Text.strong(code.caption());
        chunks.add(Chunk.gap(Style.GAP));
        texts.lines(caption, 0, Style.WIDTH, Style.SMALL).forEach(line -> chunks.add(line.withNext()));
        Chunk again = texts.lines(caption.and(Text.quiet(" (continued)")), 0, Style.WIDTH, Style.SMALL)
                .getFirst();
        List<Chunk> lines = new ArrayList<>();
        for (String line : code.text().stripTrailing().split("\\R", -1)) {
            lines.addAll(codeLine(line));
        }
        TextBlocks.unbroken(lines).forEach(line -> chunks.add(line.under(again)));
        return chunks;
    }

    private List<Chunk> codeLine(String line) {
        List<Chunk> lines = texts.lines(Text.code(line), INSET + 4, Style.WIDTH - INSET - 4, Style.CODE / 0.9);
        List<Chunk> barred = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Chunk chunk = lines.get(i);
            List<Mark> bar = new ArrayList<>();
            bar.add(Mark.Line.of(1, 0, 1, chunk.height(), Style.RULE, Ink.LINE));
            if (i > 0) {
                bar.add(Mark.Line.of(4, chunk.height() / 2, 8, chunk.height() / 2, Style.RULE, Ink.MUTED));
            }
            barred.add(chunk.and(bar));
        }
        return barred;
    }

    /// Boxes of the same width, each with its label above it.
    List<Chunk> blanks(Block.Blanks blanks) {
        int count = blanks.labels().size();
        double whole = (Style.WIDTH + Style.GAP) / count;
        double width = whole - Style.GAP;
        double label = Style.SMALL * Style.LEADING;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Lines.Line line = Lines.of(fonts, Text.quiet(blanks.labels().get(i)), width, Style.SMALL)
                    .getFirst();
            marks.addAll(line.marks(i * whole, Style.SMALL * Style.BASE, label));
            marks.add(new Mark.Frame(i * whole, label, width, BOX, Style.HAIR * 1.5, Ink.TEXT));
        }
        return List.of(Chunk.of(5, List.of()).withNext(), Chunk.of(label + BOX, marks), Chunk.gap(3));
    }

    /// The sections in columns, each with its page.
    List<Chunk> contents(List<Section> sections) {
        List<Section> titled =
                sections.stream().filter(section -> !section.title().isEmpty()).toList();
        int rows = (titled.size() + COLUMNS - 1) / COLUMNS;
        double height = Style.TEXT * Style.LEADING + 1;
        double whole = (Style.WIDTH + 3 * Style.GAP) / COLUMNS;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < titled.size(); i++) {
            int column = i / rows;
            double x = column * whole;
            double y = i % rows * height;
            marks.addAll(entry(titled.get(i), x, y, whole - 3 * Style.GAP));
        }
        return List.of(Chunk.gap(Style.GAP), Chunk.of(rows * height, marks));
    }

    private List<Mark> entry(Section section, double x, double y, double width) {
        Span span = new Span(section.title(), Face.PLAIN, section.anchor());
        double base = y + Style.TEXT * Style.BASE;
        double height = Style.TEXT * Style.LEADING;
        Lines.Line line =
                Lines.of(fonts, new Text(List.of(span)), width - 20, Style.TEXT).getFirst();
        List<Mark> marks = new ArrayList<>(line.marks(x, base, height));
        marks.add(new Mark.PageOf(x + width, base, section.anchor(), Style.TEXT));
        marks.add(new Mark.Link(x, y, width, height, section.anchor()));
        return marks;
    }
}
