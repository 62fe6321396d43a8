package dev.understudy.ui.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.ui.WindowTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;

class RunbookWindowTest extends WindowTest {
    @Test
    void thePagesAreSeenAndExportedAsTheyAreSeen() throws IOException {
        open(sample());
        go("runbook");
        until(
                "the pages are there",
                () -> !one("#pages", ListView.class).getItems().isEmpty());
        until(
                "the first page is drawn",
                () -> lookup(".paper .image-view").queryAllAs(ImageView.class).stream()
                        .anyMatch(page -> page.getImage() != null));
        inAllLooks("runbook-sample");

        Path pdf = folder.resolve("night.pdf");
        parts().choose(pdf);
        clickOn("#pdf");
        until("it is written", () -> one("#said", Label.class).getText().equals("Wrote " + pdf));
        assertEquals("%PDF-", new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII));
        Path markdown = folder.resolve("night.md");
        parts().choose(markdown);
        clickOn("#markdown");
        until("it is written", () -> one("#said", Label.class).getText().equals("Wrote " + markdown));
        assertTrue(Files.readString(markdown).startsWith("# Migration runbook: Corner Books"), Files.readString(markdown));
    }
}
