package dev.understudy.ui.runbook;

import dev.understudy.project.Project;
import dev.understudy.runbook.Material;
import dev.understudy.runbook.document.Document;
import dev.understudy.runbook.document.Section;
import dev.understudy.runbook.markdown.MarkdownRunbook;
import dev.understudy.runbook.pdf.PageImages;
import dev.understudy.runbook.pdf.PdfRunbook;
import dev.understudy.runbook.section.Runbook;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A runbook as it would be printed at one moment.
///
/// @param project that it was made of
/// @param ready whether every point is clear
/// @param rehearsals how many finished ones it is made of
/// @param pdf the bytes of the file
/// @param pages how many there are
record Printed(Project project, boolean ready, int rehearsals, Document document, byte[] pdf, int pages) {
    /// Takes a second or two.
    static Printed of(Material material) {
        Document document = Runbook.of(material);
        byte[] pdf = PdfRunbook.of(document);
        try (PageImages images = PageImages.of(pdf)) {
            return new Printed(
                    material.project(),
                    Runbook.ready(material),
                    material.rehearsals().size(),
                    document,
                    pdf,
                    images.count());
        }
    }

    byte[] markdown() {
        return MarkdownRunbook.of(document).getBytes(StandardCharsets.UTF_8);
    }

    /// Titles of the sections in their order.
    List<String> sections() {
        return document.sections().stream()
                .map(Section::title)
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /// A page as PNG.
    byte[] page(int number, double dotsPerInch) {
        try (PageImages images = PageImages.of(pdf)) {
            return images.png(number, dotsPerInch);
        }
    }
}
