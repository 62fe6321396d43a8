package dev.understudy.ui.plan;

import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the outline.
final class PlanKeys {
    private static final KeyCombination.Modifier CTRL = KeyCombination.SHORTCUT_DOWN;

    private final PlanModel model;
    private final Map<KeyCombination, Runnable> keys;

    PlanKeys(PlanModel model, PlanVerbs verbs, Runnable rename) {
        this.model = model;
        keys = Map.ofEntries(
                Map.entry(key(KeyCode.UP, KeyCombination.ALT_DOWN), () -> verbs.move(-1)),
                Map.entry(key(KeyCode.DOWN, KeyCombination.ALT_DOWN), () -> verbs.move(1)),
                Map.entry(key(KeyCode.ENTER, CTRL), () -> {
                    verbs.addStep();
                    rename.run();
                }),
                Map.entry(key(KeyCode.ENTER, CTRL, KeyCombination.SHIFT_DOWN), () -> {
                    verbs.addPhase();
                    rename.run();
                }),
                Map.entry(key(KeyCode.D, CTRL), verbs::duplicate),
                Map.entry(key(KeyCode.E, CTRL), verbs::toggle),
                Map.entry(key(KeyCode.T, CTRL), () -> model.select(new Selection.WholePlan())),
                Map.entry(key(KeyCode.DELETE), verbs::delete),
                Map.entry(key(KeyCode.F2), rename),
                Map.entry(key(KeyCode.LEFT), () -> fold(false)),
                Map.entry(key(KeyCode.RIGHT), () -> fold(true)),
                Map.entry(key(KeyCode.ESCAPE), () -> model.select(new Selection.Nothing())));
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /// On a step it goes to its phase first, as in any outline.
    private void fold(boolean open) {
        model.phase().ifPresent(phase -> model.open(phase.id(), open));
        if (!open) {
            model.step()
                    .ifPresent(step -> model.select(new Selection.OfPhase(model.plan()
                            .phases()
                            .get(Outline.phaseOf(model.plan(), step.id()))
                            .id())));
        }
    }

    void bind(TableView<Row> table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .ifPresent(entry -> {
                    entry.getValue().run();
                    event.consume();
                }));
    }
}
