package dev.understudy.runbook.section;

import dev.understudy.runbook.document.Bar;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Document;
import dev.understudy.runbook.document.Drawing;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Section;
import dev.understudy.runbook.document.Span;
import dev.understudy.runbook.document.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A document in which no secret stands, whoever wrote it where: each is replaced by a word.
final class Concealed {
    private static final String INSTEAD = "[secret]";

    private final List<String> secrets;

    private Concealed(Set<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static Document of(Document document, Set<String> secrets) {
        Concealed concealed = new Concealed(secrets);
        return concealed.secrets.isEmpty() ? document : concealed.of(document);
    }

    private Document of(Document document) {
        Document.Head head = document.head();
        return new Document(
                new Document.Head(
                        of(head.title()),
                        of(head.subtitle()),
                        head.facts().stream()
                                .map(fact -> new Document.Fact(fact.label(), of(fact.value())))
                                .toList(),
                        of(head.foot()),
                        head.maker()),
                document.sections().stream()
                        .map(section -> new Section(
                                section.anchor(),
                                section.title(),
                                section.blocks().stream().map(this::of).toList()))
                        .toList(),
                document.printedAt());
    }

    private Block of(Block block) {
        return switch (block) {
            case Block.Heading(String anchor, String title) -> new Block.Heading(anchor, of(title));
            case Block.Paragraph(Text text) -> new Block.Paragraph(of(text));
            case Block.Callout(boolean loud, Text title, List<Text> lines) ->
                new Block.Callout(loud, of(title), all(lines));
            case Block.Table(List<Column> columns, List<Row> rows) ->
                new Block.Table(
                        columns,
                        rows.stream()
                                .map(row -> new Row(all(row.cells()), row.marked()))
                                .toList());
            case Block.CheckList(List<Text> items) -> new Block.CheckList(all(items));
            case Block.Code(String caption, String text) -> new Block.Code(of(caption), of(text));
            case Block.Blanks blanks -> blanks;
            case Block.Timeline(List<Bar> bars) ->
                new Block.Timeline(bars.stream()
                        .map(bar -> new Bar(of(bar.label()), bar.start(), bar.usual(), bar.worst(), bar.times()))
                        .toList());
            case Block.Picture(Drawing drawing, String caption) -> new Block.Picture(of(drawing), of(caption));
            case Block.Contents contents -> contents;
        };
    }

    private Drawing of(Drawing drawing) {
        return new Drawing(
                drawing.width(),
                drawing.height(),
                drawing.boxes().stream()
                        .map(box -> new Drawing.Box(
                                box.x(), box.y(), box.width(), box.height(), of(box.title()), of(box.subtitle())))
                        .toList(),
                drawing.arrows(),
                drawing.words().stream().map(this::of).toList());
    }

    private List<Text> all(List<Text> texts) {
        return texts.stream().map(this::of).toList();
    }

    private Text of(Text text) {
        return new Text(text.spans().stream()
                .map(span -> new Span(of(span.text()), span.face(), span.target()))
                .toList());
    }

    private String of(String text) {
        String said = text;
        for (String secret : secrets) {
            said = said.replace(secret, INSTEAD);
        }
        return said;
    }
}
