package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Document;
import dev.understudy.runbook.document.Face;
import dev.understudy.runbook.document.Section;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;

/// Turns a document into what stands together on its pages.
final class Composer {
    private static final double FACTS = 190;

    private final Fonts fonts;
    private final Document document;
    private final TextBlocks texts;
    private final FormBlocks forms;
    private final PictureBlocks pictures;

    Composer(Fonts fonts, Document document) {
        this.fonts = fonts;
        this.document = document;
        this.texts = new TextBlocks(fonts);
        this.forms = new FormBlocks(fonts);
        this.pictures = new PictureBlocks(fonts);
    }

    List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>(head());
        for (Section section : document.sections()) {
            if (section.title().isEmpty()) {
                chunks.addFirst(Chunk.of(0, List.of(new Mark.Anchor(0, section.anchor(), "", 0)))
                        .withNext());
            } else {
                chunks.addAll(texts.section(section));
            }
            section.blocks().forEach(block -> chunks.addAll(block(block)));
        }
        return chunks;
    }

    private List<Chunk> block(Block block) {
        return switch (block) {
            case Block.Heading heading -> texts.heading(heading);
            case Block.Paragraph(Text text) -> texts.paragraph(text);
            case Block.Callout callout -> texts.callout(callout);
            case Block.Table table -> TableBlock.of(fonts, table);
            case Block.CheckList list -> texts.checkList(list);
            case Block.Code code -> forms.code(code);
            case Block.Blanks blanks -> forms.blanks(blanks);
            case Block.Timeline timeline -> pictures.timeline(timeline);
            case Block.Picture picture -> pictures.picture(picture);
            case Block.Contents _ -> forms.contents(document.sections());
        };
    }

    /// Title at the left, facts at the right, a rule below both.
    private List<Chunk> head() {
        Document.Head head = document.head();
        List<Chunk> left = new ArrayList<>();
        double width = Style.WIDTH - FACTS - 2 * Style.GAP;
        left.addAll(texts.lines(Text.quiet("Migration runbook"), 0, width, Style.TEXT));
        left.addAll(texts.lines(Text.of(head.title(), Face.STRONG), 0, width, Style.TITLE));
        left.addAll(texts.lines(Text.of(head.subtitle()), 0, width, Style.HEADING));
        List<Chunk> right = new ArrayList<>();
        for (Document.Fact fact : head.facts()) {
            Text line = Text.quiet(fact.label() + "  ").and(fact.value());
            right.addAll(texts.lines(line, Style.WIDTH - FACTS, FACTS, Style.TEXT));
        }
        return beside(left, right);
    }

    private static List<Chunk> beside(List<Chunk> left, List<Chunk> right) {
        List<Chunk> chunks = new ArrayList<>();
        double down = 0;
        List<Mark> facts = new ArrayList<>();
        for (Chunk chunk : right) {
            double at = down;
            chunk.marks().forEach(mark -> facts.add(mark.moved(0, at)));
            down += chunk.height();
        }
        chunks.add(Chunk.of(0, facts).withNext());
        chunks.addAll(left);
        double rest =
                Math.max(0, down - left.stream().mapToDouble(Chunk::height).sum());
        chunks.add(Chunk.of(rest + 8, List.of(Mark.Line.of(0, rest + 7, Style.WIDTH, rest + 7, 1.4, Ink.TEXT))));
        return chunks;
    }
}
