package dev.understudy.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.ui.WindowTest;
import java.io.IOException;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PlanWindowTest extends WindowTest {
    @Test
    void aStepIsFoundRenamedMovedAndUndoneByKeys() throws IOException {
        open(sample());
        go("plan");
        picture("plan-sample-light-1280");
        interact(() -> window().shell().go("plan", "expand"));
        until("it is selected", () -> one("#stepTitle", Label.class).getText().startsWith("Step 1, Create"));
        picture("plan-step-light-1280");
    }
}
