package dev.understudy.ui.staging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.command.StarterProject;
import dev.understudy.project.Environment;
import dev.understudy.ui.WindowTest;
import java.io.IOException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class StagingWindowTest extends WindowTest {
    @Test
    void theSampleRunsOnPracticeDatabases() throws IOException {
        open(sample());
        go("staging");
        until(
                "the practice servers are found",
                () -> !one("#tryPractice", Button.class).isDisabled());
        assertTrue(one("#sourceTest", Button.class).isDisabled());
        assertTrue(
                lookup("Place an order with two lines and a payment").tryQuery().isPresent());
        inAllLooks("staging-sample");
    }

    @Test
    void anEmptyProjectSaysThatItsApplicationDoesNothing() throws IOException {
        open(file("empty", StarterProject.named("New migration")));
        go("staging");
        assertTrue(lookup("No operations").tryQuery().isPresent());
        picture("staging-empty-light-1280");
        interact(() -> one("#theme", Button.class).fire());
        picture("staging-empty-dark-1280");
    }

    @Test
    void productionIsRefusedInTheEnginesOwnWords() throws IOException {
        open(sample());
        go("staging");
        interact(() -> {
            lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                    .filter(box -> box.getItems().contains(Environment.PRODUCTION))
                    .findFirst()
                    .ifPresent(StagingWindowTest::production);
            one("#sourceHost", TextField.class).setText("db.shop.example");
            one("#sourcePort", TextField.class).setText("3306");
        });
        interact(() -> one("#sourceTest", Button.class).fire());
        until(
                "the guard has spoken",
                () -> lookup(".label").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().contains("no rehearsal ever runs against production")));
        picture("staging-production-light-1280");
        assertFalse(one("#undo", Button.class).isDisabled());
    }

    @SuppressWarnings("unchecked")
    private static void production(ComboBox<?> box) {
        ((ComboBox<Environment>) box).setValue(Environment.PRODUCTION);
    }
}
