package dev.understudy.ui.staging;

import dev.understudy.project.Problem;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows what came of trying a connection.
final class TestedView {
    private final TestModel model;

    TestedView(TestModel model) {
        this.model = model;
    }

    Node node(Tested tested) {
        return switch (tested) {
            case Tested.NotYet _ -> Parts.state(State.NOT_MEASURED, "Not tested since it was last changed");
            case Tested.Under _ -> Parts.state(State.RUNNING, "Opening the connection");
            case Tested.Asking(var address) -> question(address);
            case Tested.Met met ->
                lines(Parts.state(State.PASS, "The server answered"), FactsGrid.of(met.facts(), met.address()));
            case Tested.Refused(var problem) -> problem(problem);
        };
    }

    private Node question(String address) {
        var trust = Parts.button(Feather.SHIELD, "Trust it and test", model::trustAndTest);
        trust.setDefaultButton(false);
        var not = Parts.button(Feather.X, "Do not trust it", model::cancel);
        var actions = new HBox(trust, not);
        actions.getStyleClass().add("actions");
        return lines(
                Parts.state(State.FINDING, "Is %s a staging server of yours?".formatted(address)),
                wrapped("It was never trusted for this project on this machine, so nothing has been sent to it. A"
                        + " project file may come from anywhere, and a rehearsal writes: say yes only to a server"
                        + " that holds nothing you need."),
                actions);
    }

    /// A failure in its three sentences.
    static Node problem(Problem problem) {
        return lines(Parts.state(State.FAIL, problem.what()), wrapped(problem.why()), wrapped(problem.next()));
    }

    private static Node wrapped(String words) {
        Label label = Parts.text(words, "caption");
        label.setWrapText(true);
        return label;
    }

    private static Node lines(Node... nodes) {
        var box = new VBox(nodes);
        box.getStyleClass().add("lines");
        return box;
    }
}
