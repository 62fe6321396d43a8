package dev.understudy.ui.overview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.command.StarterProject;
import dev.understudy.ui.WindowTest;
import java.io.IOException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class OverviewWindowTest extends WindowTest {
    @Test
    void theSampleHasItsGatesClearButIsNotProven() throws IOException {
        open(sample());
        go("overview");
        until("the verdict is there", () -> says("Not proven: 13 gates clear, 3 of 3 proofs missing"));
        assertTrue(says("Rehearse forward twice"));
        picture("overview-sample-light-1280");
        size(1920, 1080);
        interact(() -> one("#theme", Button.class).fire());
        picture("overview-sample-dark-1920");
        interact(() -> one("#overviewName", TextField.class).setText("Corner Books, second try"));
        until(
                "the window has its name",
                () -> one("#projectName", Label.class).getText().equals("Corner Books, second try"));
    }

    @Test
    void anEmptyProjectSaysWhatToDoFirst() throws IOException {
        open(file("empty", StarterProject.named("New migration")));
        go("overview");
        until("it says what to do", () -> says("Write the objectives"));
        assertTrue(says("This project is empty: begin with the first line of “Next”."));
        picture("overview-empty-light-1280");
        interact(() -> one("#theme", Button.class).fire());
        picture("overview-empty-dark-1280");
    }

    private boolean says(String words) {
        return lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(words));
    }
}
