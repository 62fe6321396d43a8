package dev.understudy.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Plan;
import dev.understudy.ui.WindowTest;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanWindowTest extends WindowTest {
    private String title() {
        return one("#stepTitle", Label.class).getText();
    }

    /// What has the caret is the name of the step.
    private void name(String name) {
        interact(() -> {
            TextField field = one("#stepName", TextField.class);
            assertTrue(field.isFocused());
            field.setText(name);
        });
    }

    /// A key pressed in the outline, at once: a robot's keys wait for many frames.
    private void key(KeyCode code, boolean shortcut, boolean alt) {
        interact(() -> {
            TableView<?> outline = one("#outline", TableView.class);
            outline.requestFocus();
            outline.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, alt, false));
        });
    }

    @AfterEach
    void nothingWentWrong() {
        assertFalse(
                lookup(".veil").query().isVisible(),
                () -> lookup(".card .label").queryAll().toString());
    }

    @Test
    void aStepIsMovedRenamedAndTakenBackByKeys() throws IOException {
        open(sample());
        go("plan");
        until("the first step is selected", () -> title().startsWith("Step 1, Create"));
        inAllLooks("plan-sample");
        key(KeyCode.DOWN, false, false);
        key(KeyCode.UP, false, true);
        assertTrue(title().startsWith("Step 1, Switch the shop"), title());
        key(KeyCode.F2, false, false);
        name("Write twice");
        assertEquals("Step 1, Write twice", title());
        interact(() -> window().shell().desk().go("plan", "contract"));
        inAllLooks("plan-no-return");
        interact(() -> one("#planTriggers", Button.class).fire());
        inAllLooks("plan-triggers");
    }

    @Test
    void anEmptyPlanSaysWhatToDoAndGetsItsFirstStep() throws IOException {
        open(file("empty", Plans.with(new Plan(List.of(), List.of()))));
        go("plan");
        inAllLooks("plan-empty");
        interact(() -> one("#firstPhase", Button.class).fire());
        key(KeyCode.ENTER, true, false);
        name("Ask");
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
        interact(() -> window().shell().desk().go("plan", "step-100"));
        key(KeyCode.UP, false, true);
        key(KeyCode.UP, false, true);
        assertEquals("Step 100, Step step-100", title());
        inAllLooks("plan-200");
    }
}
