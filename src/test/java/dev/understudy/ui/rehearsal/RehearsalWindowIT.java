package dev.understudy.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.ui.WindowTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The sample, small, on real practice servers, in the real window.
class RehearsalWindowIT extends WindowTest {
    @Test
    void f9DuringTheBackfillRollsBackAndTheReportSaysSo() throws IOException {
        start("2000");
        slowly("the backfill runs", () -> runs("backfill"));
        pictures("rehearsal-running");
        clickOn("#fault");
        picture("rehearsal-fault-menu-light-1280");
        push(KeyCode.ESCAPE);
        push(KeyCode.F9);
        until("it rolls back", () -> chip().equals("Rolling back"));
        assertTrue(one("#rollBack", Button.class).isDisabled(), "a rollback that runs cannot be asked for again");
        picture("rehearsal-rolling-back-light-1280");
        slowly("it has ended", () -> chip().equals("Rolled back"));
        pictures("rehearsal-ended");
        assertEquals(Set.of("undone", "waiting"), words());
        assertEquals(
                "",
                window().shell()
                        .desk()
                        .document()
                        .orElseThrow()
                        .lockedProperty()
                        .get());
    }

    private void start(String scale) throws IOException {
        Path file = sample();
        open(file);
        go("rehearsal");
        until("the settings are shown", () -> lookup("#scale").tryQuery().isPresent());
        picture("rehearsal-start-light-1280");
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

    private void pictures(String name) {
        picture(name + "-light-1280");
        size(1920, 1080);
        picture(name + "-light-1920");
        interact(() -> window().shell().onTheme());
        picture(name + "-dark-1920");
        size(1280, 800);
        picture(name + "-dark-1280");
        interact(() -> window().shell().onTheme());
    }

    private void slowly(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain until " + what);
            sleep(100);
        }
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
