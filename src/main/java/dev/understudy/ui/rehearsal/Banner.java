package dev.understudy.ui.rehearsal;

import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What must be seen before anything else: a question of the engine, an interrupted rehearsal, a rollback that got
/// stuck. Across the screen, in its colour and in words.
final class Banner {
    private final RehearsalModel model;
    private final VBox node;
    private String shown = "";

    /// @param node where it stands; not there while there is nothing to say
    Banner(RehearsalModel model, VBox node) {
        this.model = model;
        this.node = node;
        node.managedProperty().bind(node.visibleProperty());
        node.setVisible(false);
    }

    /// Says what is to be said now.
    void show() {
        RunState run = model.run();
        if (run.question().isPresent()) {
            ask(run.question().get());
        } else if (model.stageProperty().get() == Stage.INTERRUPTED) {
            interrupted();
        } else if (run.report()
                .filter(report -> report.outcome() == Report.Outcome.STUCK)
                .isPresent()) {
            stuck(run.report().get());
        } else {
            shown = "";
            node.setVisible(false);
        }
    }

    private void ask(Question question) {
        Button yes = Parts.button(Feather.CHECK, question.wording().yes(), () -> model.answer(true));
        yes.setId("yes");
        Button no = Parts.button(Feather.X, question.wording().no(), () -> model.answer(false));
        no.setId("no");
        String from = question.step() == null
                ? "A trigger asks"
                : "Step %d asks".formatted(model.run().number(question.step()));
        put(State.FINDING, "warning", from, List.of(question.text()), List.of(yes, no));
    }

    private void interrupted() {
        RunState run = model.run();
        String under = run.tale()
                .under()
                .map(step -> "Step %d, %s, was under way.".formatted(run.number(step), step))
                .orElse("No step was under way.");
        String way = run.tale()
                .turn()
                .map(turn -> "It was rolling back (%s): going on means rolling back.".formatted(turn.reason()))
                .orElse("It was going forward.");
        String title = "Rehearsal %d was interrupted".formatted(model.id());
        if (model.doubtProperty().get()) {
            Button done = Parts.button(Feather.CHECK, "It is done", () -> model.resolve("done"));
            Button again = Parts.button(Feather.REFRESH_CW, "Run it again", () -> model.resolve("again"));
            put(
                    State.FINDING,
                    "warning",
                    title,
                    List.of(under, "The databases do not tell whether it acted: look for yourself, then say."),
                    List.of(done, again, back(), forget()));
            return;
        }
        Button on = Parts.button(Feather.PLAY_CIRCLE, "Continue", model::goOn);
        on.setId("continue");
        List<Button> ways = run.tale().turn().isPresent() ? List.of(on, forget()) : List.of(on, back(), forget());
        put(State.FINDING, "warning", title, List.of(under, way), ways);
    }

    private Button back() {
        return Parts.button(Feather.ROTATE_CCW, "Roll back", model::rollBack);
    }

    private Button forget() {
        return Parts.button(Feather.TRASH_2, "Forget it", model::forget);
    }

    private void stuck(Report report) {
        String left = report.leftovers().stream().map(Report.Leftover::what).collect(Collectors.joining("; "));
        put(
                State.FAIL,
                "danger",
                "Stuck: the rollback did not end, a person must decide",
                left.isEmpty()
                        ? List.of(report.outcomeReason())
                        : List.of(report.outcomeReason(), "Left over: " + left),
                List.of());
    }

    private void put(State state, String tone, String title, List<String> lines, List<Button> buttons) {
        node.setVisible(true);
        String now = title + lines + buttons.size();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        node.getStyleClass().setAll("banner", tone);
        var words = new VBox(4, Parts.state(state, title));
        words.getChildren().getFirst().getStyleClass().add("strong");
        lines.forEach(line -> {
            var label = Parts.text(line);
            label.setWrapText(true);
            words.getChildren().add(label);
        });
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        var row = new HBox(12, words);
        row.getChildren().addAll(buttons);
        buttons.forEach(button -> button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        node.getChildren().setAll(row);
    }
}
