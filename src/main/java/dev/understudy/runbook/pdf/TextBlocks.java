package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Face;
import dev.understudy.runbook.document.Section;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;

/// Headings, running text, callouts and lists to tick off.
final class TextBlocks {
    private static final double INSET = 10;
    private static final double THICK = 3;
    private static final double TICK = 8;

    private final Fonts fonts;

    TextBlocks(Fonts fonts) {
        this.fonts = fonts;
    }

    /// The heading of a section, over a rule.
    List<Chunk> section(Section section) {
        return heading(section.title(), section.anchor(), Style.HEADING, 1, true);
    }

    List<Chunk> heading(Block.Heading heading) {
        return heading(heading.title(), heading.anchor(), Style.SUBHEADING, 2, false);
    }

    private List<Chunk> heading(String title, String anchor, double size, int level, boolean ruled) {
        List<Chunk> chunks = new ArrayList<>();
        chunks.add(Chunk.gap(level == 1 ? 2.4 * Style.GAP : 1.6 * Style.GAP));
        List<Chunk> lines = lines(Text.strong(title), 0, Style.WIDTH, size);
        chunks.add(lines.getFirst()
                .and(List.of(new Mark.Anchor(0, anchor, title, level)))
                .withNext());
        lines.stream().skip(1).map(Chunk::withNext).forEach(chunks::add);
        chunks.add((ruled
                        ? Chunk.of(4, List.of(Mark.Line.of(0, 1.5, Style.WIDTH, 1.5, Style.RULE, Ink.TEXT)))
                        : Chunk.of(1.5, List.of()))
                .withNext());
        return chunks;
    }

    List<Chunk> paragraph(Text text) {
        boolean remark = !text.spans().isEmpty() && text.spans().stream().allMatch(span -> span.face() == Face.QUIET);
        List<Chunk> chunks = new ArrayList<>(unbroken(lines(text, 0, Style.WIDTH, remark ? Style.SMALL : Style.TEXT)));
        chunks.addFirst(Chunk.of(3, List.of()).withNext());
        return chunks;
    }

    List<Chunk> callout(Block.Callout callout) {
        Ink ink = callout.loud() ? Ink.ALARM : Ink.TEXT;
        List<Chunk> inner = new ArrayList<>();
        inner.add(Chunk.of(5, List.of()));
        inner.addAll(lines(callout.title(), INSET + THICK, Style.WIDTH - 2 * INSET - THICK, Style.HEADING));
        for (Text line : callout.lines()) {
            inner.addAll(lines(line, INSET + THICK, Style.WIDTH - 2 * INSET - THICK, Style.TEXT));
        }
        inner.add(Chunk.of(5, List.of()));
        List<Chunk> chunks = new ArrayList<>();
        chunks.add(Chunk.gap(Style.GAP));
        for (int i = 0; i < inner.size(); i++) {
            chunks.add(framed(inner.get(i), ink, i == 0, i == inner.size() - 1));
        }
        chunks.add(Chunk.gap(Style.GAP));
        return unbroken(chunks.subList(1, chunks.size() - 1), chunks);
    }

    /// A frame around chunks that may stand on two pages.
    private static Chunk framed(Chunk chunk, Ink ink, boolean first, boolean last) {
        double height = chunk.height();
        List<Mark> frame = new ArrayList<>();
        frame.add(Mark.Fill.box(0, 0, THICK, height, ink));
        frame.add(Mark.Line.of(Style.WIDTH, -0.4, Style.WIDTH, height + 0.4, Style.RULE, ink));
        if (first) {
            frame.add(Mark.Line.of(0, 0, Style.WIDTH, 0, Style.RULE, ink));
        }
        if (last) {
            frame.add(Mark.Line.of(0, height, Style.WIDTH, height, Style.RULE, ink));
        }
        return chunk.and(frame);
    }

    List<Chunk> checkList(Block.CheckList list) {
        List<Chunk> chunks = new ArrayList<>();
        for (Text item : list.items()) {
            chunks.add(Chunk.gap(3));
            List<Chunk> lines = lines(item, TICK + 6, Style.WIDTH - TICK - 6, Style.TEXT);
            Mark box = new Mark.Frame(0, 2.2, TICK, TICK, Style.HAIR * 1.5, Ink.TEXT);
            lines.set(0, lines.getFirst().and(List.of(box)));
            chunks.addAll(unbroken(lines));
        }
        return chunks;
    }

    /// A chunk for each line.
    List<Chunk> lines(Text text, double x, double width, double size) {
        double height = size * Style.LEADING;
        List<Chunk> chunks = new ArrayList<>();
        for (Lines.Line line : Lines.of(fonts, text, width, size)) {
            chunks.add(Chunk.of(height, line.marks(x, size * Style.BASE, height)));
        }
        return chunks;
    }

    /// No line alone at the foot or the head of a page.
    static List<Chunk> unbroken(List<Chunk> lines) {
        List<Chunk> glued = new ArrayList<>(lines);
        if (glued.size() > 1) {
            glued.set(0, glued.getFirst().withNext());
            glued.set(glued.size() - 2, glued.get(glued.size() - 2).withNext());
        }
        return glued;
    }

    private static List<Chunk> unbroken(List<Chunk> inner, List<Chunk> all) {
        List<Chunk> glued = new ArrayList<>();
        glued.add(all.getFirst());
        glued.addAll(unbroken(inner));
        glued.add(all.getLast());
        return glued;
    }
}
