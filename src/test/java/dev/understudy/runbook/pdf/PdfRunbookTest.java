package dev.understudy.runbook.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.Role;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.runbook.Material;
import dev.understudy.runbook.Runbooks;
import dev.understudy.runbook.document.Document;
import dev.understudy.runbook.section.Runbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRunbookTest {
    private static final Project SAMPLE = Runbooks.sample();

    @Test
    void everyStepOwnerAndUndoCanBeReadInIt() throws IOException {
        String text = text(pdf(Runbooks.material(SAMPLE, Runbooks.back(1, SAMPLE))));

        for (Step step : SAMPLE.plan().enabledSteps()) {
            assertTrue(text.contains(squeezed(step.name())), step.name());
        }
        for (Role role : SAMPLE.roles()) {
            assertTrue(text.contains(squeezed(role.person())), role.person());
        }
        assertTrue(text.contains(squeezed("Undo: sql/drop-keys-target.sql, on the target")));
        assertTrue(text.contains(squeezed("Not ready: ")));
        assertTrue(text.contains(squeezed("create table understudy_outbox (")));
    }

    @Test
    void itHasBookmarksLinksAndProperties() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(Runbooks.material(SAMPLE)))) {
            List<String> sections = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                sections.add(item.getTitle());
            }
            long links = 0;
            for (PDPage page : pdf.getPages()) {
                links += page.getAnnotations().stream()
                        .filter(PDAnnotationLink.class::isInstance)
                        .count();
            }

            assertEquals(14, sections.size(), sections.toString());
            assertEquals("1 Promised and measured", sections.getFirst());
            assertTrue(links > 14 + SAMPLE.plan().enabledSteps().size(), "links: " + links);
            assertEquals(
                    "Migration runbook: Corner Books: MariaDB to PostgreSQL",
                    pdf.getDocumentInformation().getTitle());
            assertEquals(595, Math.round(pdf.getPage(0).getMediaBox().getWidth()));
        }
    }

    @Test
    void theSameMaterialGivesTheSameBytes() {
        Material material = Runbooks.material(SAMPLE, Runbooks.forward(1, SAMPLE), Runbooks.back(2, SAMPLE));

        assertArrayEquals(pdf(material), pdf(material));
    }

    @Test
    void anyCharacterIsPrintedAsItselfOrAsItsCode() throws IOException {
        String name = "Ελληνικά Кириллица 書籍 😀 שלום \u0007\u202Eevil\u200B ";
        Project odd = new Project(
                name + "x".repeat(10_000),
                "W".repeat(10_000) + "\n" + name,
                SAMPLE.objectives(),
                SAMPLE.roles(),
                SAMPLE.components(),
                SAMPLE.dependencies(),
                SAMPLE.flows(),
                SAMPLE.risks(),
                SAMPLE.plan(),
                SAMPLE.application(),
                SAMPLE.connections(),
                SAMPLE.practice(),
                SAMPLE.scripts());
        Document document = Runbook.of(Runbooks.material(odd));

        String ours = text(PdfRunbook.of(document, new MachineFonts(List.of())));
        assertTrue(ours.contains("Ελληνικά"), "Greek");
        assertTrue(ours.contains("Кириллица"), "Cyrillic");
        for (String code : List.of("U+66F8", "U+1F600", "U+05E9", "U+0007", "U+202E", "U+200B")) {
            assertTrue(ours.contains(code), code);
        }
        String machine = text(PdfRunbook.of(document));
        assertTrue(machine.contains("U+202E"), "what would turn the text around is never obeyed");
    }

    @Test
    void aPlanOfTwoHundredStepsStaysBelowAHundredAndSixtyPages() throws IOException {
        Step model = SAMPLE.plan().enabledSteps().get(1);
        List<Step> steps = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> new Step(
                        new StepId("step-" + number),
                        "Step with the number " + number,
                        model.owner(),
                        model.estimate(),
                        model.action(),
                        model.undo(),
                        List.of(),
                        model.checks(),
                        true))
                .toList();
        Project large =
                Runbooks.withPlan(SAMPLE, new Plan(List.of(new Phase(new PhaseId("all"), "All", steps)), List.of()));

        try (PDDocument pdf = Loader.loadPDF(pdf(Runbooks.material(large)))) {
            assertTrue(pdf.getNumberOfPages() < 160, "pages: " + pdf.getNumberOfPages());
            assertTrue(text(pdf).contains("Stepwiththenumber200"));
        }
    }

    private static byte[] pdf(Material material) {
        return PdfRunbook.of(Runbook.of(material));
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return text(pdf);
        }
    }

    /// Without spaces: lines are broken anywhere.
    private static String text(PDDocument pdf) throws IOException {
        return squeezed(new PDFTextStripper().getText(pdf));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
