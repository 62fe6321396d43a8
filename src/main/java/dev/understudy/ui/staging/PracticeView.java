package dev.understudy.ui.staging;

import dev.understudy.project.Practice;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.staging.ServerFacts;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Says what practice databases a rehearsal would start, and what it fills them with.
final class PracticeView {
    private final PracticeModel model;

    PracticeView(PracticeModel model) {
        this.model = model;
    }

    /// The server that stands in for a side, and whether this machine has it.
    Node server(Side side) {
        State state =
                model.foundProperty().get().isEmpty() ? State.WAITING : model.ready(side) ? State.PASS : State.FAIL;
        return Parts.state(state, "%s: %s".formatted(capital(side.word()), model.words(side)));
    }

    /// What the databases are filled with, a sentence each.
    List<Node> filling() {
        Project project = model.project();
        Practice practice = project.practice();
        int tables = project.application().tables().size();
        return List.of(
                wrapped("Source: " + scripts(practice.source())),
                wrapped("Target: " + scripts(practice.target())),
                wrapped(
                        tables == 0
                                ? "No table is mapped yet."
                                : "%d tables are mapped: %s."
                                        .formatted(
                                                tables,
                                                String.join(
                                                        ", ",
                                                        project.application().tables().stream()
                                                                .map(table -> table.source())
                                                                .toList()))));
    }

    private static String scripts(List<String> paths) {
        return paths.isEmpty()
                ? "starts empty, no script fills it."
                : "filled by %s.".formatted(String.join(", ", paths));
    }

    Node trial(PracticeTrial trial) {
        return switch (trial) {
            case PracticeTrial.NotYet _ -> Parts.state(State.NOT_MEASURED, "Not tried in this window");
            case PracticeTrial.Under(var now) -> Parts.state(State.RUNNING, now);
            case PracticeTrial.Ran(var facts) -> ran(facts);
            case PracticeTrial.Refused(var problem) -> TestedView.problem(problem);
        };
    }

    private static Node ran(Map<Side, ServerFacts> facts) {
        var box = new VBox();
        box.getStyleClass().add("lines");
        facts.forEach((side, one) -> box.getChildren()
                .add(Parts.state(
                        State.PASS,
                        "%s: %s %s ran, and is stopped again"
                                .formatted(capital(side.word()), one.product().title(), one.version()))));
        return box;
    }

    private static Label wrapped(String words) {
        Label label = Parts.text(words, "caption");
        label.setWrapText(true);
        return label;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
