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
final class Printed {
    private final Material material;
    private final Document document;
    private final byte[] pdf;
    private final int pages;

    private Printed(Material material, Document document, byte[] pdf, int pages) {
        this.material = material;
        this.document = document;
        this.pdf = pdf;
        this.pages = pages;
    }

    /// Takes a second or two.
    static Printed of(Material material) {
        Document document = Runbook.of(material);
        byte[] pdf = PdfRunbook.of(document);
        try (PageImages images = PageImages.of(pdf)) {
            return new Printed(material, document, pdf, images.count());
        }
    }

    /// Whether it was made of this project with so many finished rehearsals.
    boolean isOf(Project project, int rehearsals) {
        return material.project().equals(project) && rehearsals() == rehearsals;
    }

    /// Whether every point is clear.
    boolean ready() {
        return Runbook.ready(material);
    }

    /// How many finished rehearsals it is made of.
    int rehearsals() {
        return material.rehearsals().size();
    }

    /// How many pages there are.
    int pages() {
        return pages;
    }

    byte[] pdf() {
        return pdf.clone();
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
