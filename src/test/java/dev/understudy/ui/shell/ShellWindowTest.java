package dev.understudy.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.store.ProjectFile;
import dev.understudy.ui.WindowTest;
import dev.understudy.ui.common.Saving;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ShellWindowTest extends WindowTest {
    @Test
    void theFirstRunOpensTheSampleWithOneClick() {
        picture("first-run-light");
        clickOn("Open the sample");
        until(
                "the sample is open",
                () -> one("#projectName", Label.class).getText().startsWith("Corner"));
        picture("objectives-sample-light-1280");
        interact(() -> window().shell().onTheme());
        picture("objectives-sample-dark-1280");
    }

    @Test
    void anEditIsOnTheDiskIsUndoneAndDoneAgain() throws IOException {
        Path file = sample();
        open(file);
        go("objectives");
        TextField percent = one("#percent", TextField.class);
        String before = percent.getText();
        interact(() -> percent.setText("99.99"));
        until(
                "it is saved",
                () -> window().shell()
                                .desk()
                                .document()
                                .orElseThrow()
                                .savingProperty()
                                .get()
                        instanceof Saving.Saved);
        assertEquals(new BigDecimal("99.99"), onDisk(file));
        push(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, percent.getText());
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("99.99", percent.getText());
    }

    @Test
    void whatCannotBeMeantIsSaidAndNotSaved() throws IOException {
        open(sample());
        go("objectives");
        interact(() -> one("#rto", TextField.class).setText("soon"));
        assertTrue(one("#wrong", Label.class).getText().startsWith("A time such as"));
        assertTrue(window().shell()
                .desk()
                .document()
                .orElseThrow()
                .undoProperty()
                .get()
                .isEmpty());
    }

    @Test
    void aFileThatIsNoProjectIsRefusedInThreeSentences() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.understudy"), "no database at all, only words");
        interact(() -> window().shell().desk().open(file));
        until("the failure is shown", () -> window().shell().front().shown());
        picture("failure-light");
        clickOn("Close");
        assertFalse(window().shell().front().shown());
    }

    @Test
    void theSearchFindsScreensAndActionsAndGoesThere() throws IOException {
        open(sample());
        push(KeyCode.SHORTCUT, KeyCode.K);
        write("rto");
        picture("search-light");
        push(KeyCode.ENTER);
        assertFalse(window().shell().front().shown());
    }

    @Test
    void aCopyHasEverythingAndIsGoneOnIn() throws IOException {
        open(sample());
        Path copy = folder.resolve("copy.understudy");
        parts().choose(copy);
        interact(() -> window().shell().desk().copy());
        until(
                "the copy is open",
                () -> window().shell()
                        .desk()
                        .document()
                        .filter(document -> document.path().equals(copy))
                        .isPresent());
        assertEquals("99.95", onDisk(copy).toPlainString());
    }

    private static BigDecimal onDisk(Path file) {
        try (ProjectFile read = ProjectFile.openReadOnly(file)) {
            return read.project().objectives().sla().percent();
        }
    }
}
