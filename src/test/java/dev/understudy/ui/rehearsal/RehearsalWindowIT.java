package dev.understudy.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerMetric;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.WindowTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The sample, small, on real practice servers, in the real window.
class RehearsalWindowIT extends WindowTest {
    @Test
    void f9DuringTheBackfillRollsBackAndTheReportSaysSo() throws IOException {
        start("12000");
        slowly("the backfill runs", () -> runs("backfill"));
        pictures("rehearsal-running", "1280");
        push(KeyCode.F9);
        until("it rolls back", () -> chip().equals("Rolling back"));
        assertTrue(one("#rollBack", Button.class).isDisabled(), "a rollback that runs cannot be asked for again");
        picture("rehearsal-rolling-back-light-1280");
        assertFalse(inFront(), "nothing went wrong in the window");
        slowly("it has ended", () -> chip().equals("Rolled back"));
        pictures("rehearsal-ended", "1280");
        assertFalse(inFront(), "nothing went wrong in the window");
        assertEquals(Set.of("undone", "waiting"), words());
        assertEquals(
                "",
                window().shell()
                        .desk()
                        .document()
                        .orElseThrow()
                        .lockedProperty()
                        .get());
        large();
    }

    @Test
    void aRehearsalThatIsStoppedIsFoundInterruptedAndForgotten() throws IOException {
        start("200");
        slowly("reads are shifted", () -> runs("shift-reads-25"));
        interact(one("#fault", Button.class)::fire);
        picture("rehearsal-fault-menu-light-1280");
        push(KeyCode.ESCAPE);
        interact(() -> window().shell().desk().whenFree(() -> {}));
        until("it says what closing means", () -> inFront());
        picture("rehearsal-leaving-light-1280");
        press("Stop it and close");
        slowly("it is interrupted", () -> chip().equals("Interrupted"));
        picture("rehearsal-interrupted-light-1280");
        press("Forget it");
        slowly("it is forgotten", () -> chip().equals("Not running"));
        assertTrue(window().shell()
                .desk()
                .document()
                .orElseThrow()
                .rehearsals()
                .interrupted()
                .isEmpty());
    }

    private void start(String scale) throws IOException {
        open(file("calm", calm()));
        go("rehearsal");
        until("the settings are shown", () -> lookup("#scale").tryQuery().isPresent());
        picture("rehearsal-start-light-" + scale);
        interact(() -> {
            one("#scale", TextField.class).setText(scale);
            one("#pace", TextField.class).setText("10");
            one("#start", Button.class).fire();
        });
        assertFalse(window().shell()
                .desk()
                .document()
                .orElseThrow()
                .lockedProperty()
                .get()
                .isEmpty());
    }

    /// The sample with triggers that a slow machine does not set off.
    private static Project calm() {
        return TextForm.read(Path.of("sample-projects", "corner-books"))
                .with(draft -> draft.plan = new Plan(
                        draft.plan.phases(),
                        draft.plan.triggers().stream()
                                .map(one -> new Trigger(
                                        one.id(),
                                        one.metric(),
                                        one.metric() == TriggerMetric.FAILED_SHARE
                                                ? new BigDecimal("0.9")
                                                : new BigDecimal(60_000),
                                        one.window(),
                                        one.response(),
                                        one.steps()))
                                .toList()));
    }

    /// In both looks. The size of the window stays: the headless platform cannot change it while something moves.
    private void pictures(String name, String size) {
        picture("%s-light-%s".formatted(name, size));
        interact(one("#theme", Button.class)::fire);
        picture("%s-dark-%s".formatted(name, size));
        interact(one("#theme", Button.class)::fire);
    }

    /// The room as it was at the end, in a large window.
    private void large() {
        interact(one("#showRun", ToggleButton.class)::fire);
        size(1920, 1080);
        interact(() -> lookup("Close").<Button>tryQuery().ifPresent(Button::fire));
        pictures("rehearsal-afterwards", "1920");
    }

    private void slowly(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain until " + what);
            sleep(100);
        }
    }

    /// Whether something stands in front of the window, such as a failure.
    private boolean inFront() {
        return one(".veil", Node.class).isVisible();
    }

    private void press(String words) {
        interact(lookup(words).queryButton()::fire);
    }

    private String chip() {
        return lookup("#chip .label").<Label>queryAll().stream()
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }

    @SuppressWarnings("unchecked")
    private TableView<StepRow> steps() {
        return one("#steps", TableView.class);
    }

    private boolean runs(String step) {
        return steps().getItems().stream().anyMatch(row -> row.id().value().equals(step) && row.runs());
    }

    private Set<String> words() {
        return steps().getItems().stream().map(StepRow::word).collect(Collectors.toSet());
    }
}
