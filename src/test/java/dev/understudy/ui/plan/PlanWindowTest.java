package dev.understudy.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Plan;
import dev.understudy.ui.WindowTest;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PlanWindowTest extends WindowTest {
    private String title() {
        return one("#stepTitle", Label.class).getText();
    }

    private void focusOutline() {
        interact(() -> one("#outline", TableView.class).requestFocus());
    }

    @Test
    void aStepIsMovedRenamedAndTakenBackByKeys() throws IOException {
        open(sample());
        go("plan");
        until("the first step is selected", () -> title().startsWith("Step 1, Create"));
        picture("plan-sample-light-1280");
        focusOutline();
        push(KeyCode.DOWN);
        push(KeyCode.ALT, KeyCode.UP);
        assertTrue(title().startsWith("Step 1, Switch the shop"), title());
        push(KeyCode.F2);
        write("Write twice");
        assertEquals("Step 1, Write twice", title());
        push(KeyCode.SHORTCUT, KeyCode.K);
        push(KeyCode.ESCAPE);
        interact(() -> window().shell().go("plan", "contract"));
        size(1920, 1080);
        picture("plan-no-return-light-1920");
        interact(() -> one("#planTriggers", javafx.scene.control.Button.class).fire());
        interact(() -> one("#theme", javafx.scene.control.Button.class).fire());
        picture("plan-triggers-dark-1920");
    }

    @Test
    void anEmptyPlanSaysWhatToDoAndGetsItsFirstStep() throws IOException {
        open(file("empty", Plans.with(new Plan(List.of(), List.of()))));
        go("plan");
        picture("plan-empty-light-1280");
        clickOn("#firstPhase");
        focusOutline();
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        write("Ask");
        assertEquals("Step 1, Ask", title());
        assertEquals("Ask", one("#stepName", TextField.class).getText());
        until(
                "what is missing is said",
                () -> lookup("#planChips .chip").queryAll().size() == 2);
        picture("plan-first-step-light-1280");
    }

    @Test
    void twoHundredStepsAreShownAndMoved() throws IOException {
        open(file("large", Plans.with(Plans.large(200))));
        go("plan");
        interact(() -> window().shell().go("plan", "step-100"));
        focusOutline();
        for (int i = 0; i < 20; i++) {
            push(KeyCode.ALT, KeyCode.UP);
        }
        assertEquals("Step 83, Step step-100", title());
        picture("plan-200-light-1280");
    }
}
