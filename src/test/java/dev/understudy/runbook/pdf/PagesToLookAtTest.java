package dev.understudy.runbook.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Project;
import dev.understudy.runbook.Rehearsed.Outcome;
import dev.understudy.runbook.Runbooks;
import dev.understudy.runbook.section.Runbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Draws every page of the sample's runbook into `target/runbook`, for people to look at.
class PagesToLookAtTest {
    private static final Path FOLDER = Path.of("target/runbook");

    @Test
    void theSampleAfterThreeRehearsalsIsDrawn() throws IOException {
        Project sample = Runbooks.sample();
        byte[] pdf = PdfRunbook.of(Runbook.of(Runbooks.material(
                sample,
                Runbooks.run(1, sample, Outcome.COMPLETED, Runbooks.BEFORE, 0),
                Runbooks.forward(2, sample),
                Runbooks.run(3, sample, Outcome.ROLLED_BACK, Runbooks.NOW, 1))));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("corner-books.pdf"), pdf);
        try (PageImages images = PageImages.of(pdf)) {
            for (int page = 0; page < images.count(); page++) {
                Files.write(FOLDER.resolve("page-%02d.png".formatted(page + 1)), images.png(page, 96));
            }
            assertTrue(images.count() > 5, "pages: " + images.count());
        }
    }
}
