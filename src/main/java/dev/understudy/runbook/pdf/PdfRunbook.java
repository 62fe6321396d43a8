package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// A runbook on A4 paper, with linked contents and bookmarks. The same document gives the same bytes on the same
/// machine; on any machine where the bundled fonts have every character.
public final class PdfRunbook {
    private PdfRunbook() {}

    /// The bytes of the PDF. Any thread; takes about a second for the first one.
    public static byte[] of(Document document) {
        return of(document, MachineFonts.standard());
    }

    /// The same with other fonts of the machine.
    static byte[] of(Document document, MachineFonts machine) {
        try (Fonts fonts = new Fonts(machine);
                PDDocument pdf = new PDDocument()) {
            List<List<Mark>> pages = Pages.of(new Composer(fonts, document).chunks(), Style.BODY);
            new Painter(pdf, fonts, pages, document.head().foot()).paint();
            new Signposts(pdf, pages).put();
            describe(pdf, document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory and fonts of our own cannot fail to be read", e);
        }
    }

    private static void describe(PDDocument pdf, Document document) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle("Migration runbook: " + document.head().title());
        about.setSubject(document.head().subtitle());
        about.setCreator(document.head().maker());
        about.setProducer(document.head().maker());
        Calendar printed = GregorianCalendar.from(document.printedAt().atZone(ZoneOffset.UTC));
        about.setCreationDate(printed);
        about.setModificationDate(printed);
        pdf.setDocumentInformation(about);
        pdf.setDocumentId(document.printedAt().toEpochMilli());
        pdf.getDocumentCatalog().setLanguage("en");
    }
}
