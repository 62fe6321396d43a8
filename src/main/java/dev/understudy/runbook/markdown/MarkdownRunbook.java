package dev.understudy.runbook.markdown;

import dev.understudy.runbook.document.Bar;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Document;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Section;
import dev.understudy.runbook.document.Text;
import java.util.List;
import java.util.stream.Collectors;

/// A runbook as Markdown with the tables of GitHub: for reviews, and for wherever paper does not reach.
public final class MarkdownRunbook {
    private final Document document;
    private final StringBuilder out = new StringBuilder();

    private MarkdownRunbook(Document document) {
        this.document = document;
    }

    /// The text; ends with a line feed.
    public static String of(Document document) {
        MarkdownRunbook markdown = new MarkdownRunbook(document);
        markdown.head();
        document.sections().forEach(markdown::section);
        return markdown.out.toString();
    }

    private void head() {
        Document.Head head = document.head();
        paragraph("# Migration runbook: " + Markup.plain(head.title()));
        if (!head.subtitle().isBlank()) {
            paragraph(Markup.plain(head.subtitle()));
        }
        head.facts().forEach(fact -> line("- %s: %s".formatted(fact.label(), Markup.plain(fact.value()))));
        line("- Made with: " + Markup.plain(head.maker()));
        line("");
    }

    private void section(Section section) {
        if (!section.title().isEmpty()) {
            heading("##", section.anchor(), section.title());
        }
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(String anchor, String title) -> heading("###", anchor, title);
            case Block.Paragraph(Text text) -> paragraph(Markup.of(text, "  \n"));
            case Block.Callout callout -> callout(callout);
            case Block.Table table -> table(table);
            case Block.CheckList(List<Text> items) -> {
                items.forEach(item -> line("- [ ] " + Markup.of(item, " ")));
                line("");
            }
            case Block.Code(String caption, String text) -> {
                paragraph("**" + Markup.plain(caption) + "**");
                paragraph(Markup.fenced(text));
            }
            case Block.Blanks(List<String> labels) ->
                paragraph(labels.stream()
                        .map(label -> Markup.plain(label) + ": \\_\\_\\_\\_\\_\\_\\_\\_")
                        .collect(Collectors.joining(" · ")));
            case Block.Timeline(List<Bar> bars) -> timeline(bars);
            case Block.Picture picture -> {
                paragraph(Markup.plain(picture.caption()));
                picture.drawing().words().forEach(words -> line("- " + Markup.plain(words)));
                line("");
            }
            case Block.Contents _ -> contents();
        }
    }

    private void heading(String level, String anchor, String title) {
        line("<a id=\"" + Markup.anchor(anchor) + "\"></a>");
        line("");
        paragraph(level + " " + Markup.plain(title));
    }

    private void callout(Block.Callout callout) {
        line("> " + (callout.loud() ? "[!CAUTION]" : "[!NOTE]"));
        line("> " + Markup.of(callout.title(), " "));
        callout.lines().forEach(text -> line(">\n> " + Markup.of(text, " ")));
        line("");
    }

    private void table(Block.Table table) {
        line(table.columns().stream()
                .map(Column::title)
                .map(Markup::plain)
                .collect(Collectors.joining(" | ", "| ", " |")));
        line(table.columns().stream()
                .map(column -> column.kind() == Column.Kind.NUMBER ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
        for (Row row : table.rows()) {
            line(row.cells().stream()
                    .map(cell -> Markup.of(cell, "<br>"))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
        line("");
    }

    private void timeline(List<Bar> bars) {
        line("| Step | From the first step on |");
        line("| --- | ---: |");
        bars.forEach(bar -> line("| %s | %s |".formatted(Markup.plain(bar.label()), bar.times())));
        line("");
    }

    private void contents() {
        document.sections().stream()
                .filter(section -> !section.title().isEmpty())
                .forEach(section ->
                        line("- [%s](#%s)".formatted(Markup.plain(section.title()), Markup.anchor(section.anchor()))));
        line("");
    }

    private void paragraph(String text) {
        line(text);
        line("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
