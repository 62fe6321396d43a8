package dev.understudy.ui.validation;

import dev.understudy.project.Problem;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands in the middle before anything is opened: a question of trust, or a refusal in the engine's words.
final class Doubts {
    private Doubts() {}

    /// Asks whether hosts and files are trusted.
    static Node card(ComparisonRoom.Doubts doubts, Runnable trust, Runnable back) {
        var lines = new VBox(8);
        doubts.hosts().stream().sorted().forEach(host -> lines.getChildren().add(Parts.text(host, "mono")));
        doubts.files().stream().sorted().forEach(file -> lines.getChildren().add(Parts.text(file.toString(), "mono")));
        String why = Stream.of(
                        doubts.hosts().isEmpty()
                                ? ""
                                : "This machine has not trusted these servers yet. Your user and password go to whoever"
                                        + " answers there. Only rows are read.",
                        doubts.files().isEmpty()
                                ? ""
                                : "A file of H2 may hold code that runs when it is opened. Open it only if it is yours.")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        Button yes = Parts.button(Feather.CHECK, "Trust and compare", trust);
        yes.setDefaultButton(true);
        yes.setId("trust");
        return framed(Parts.state(State.FINDING, "Do you trust these?"), why, lines, yes, goBack(back));
    }

    /// Says why nothing was compared.
    static Node refusal(Problem problem, Runnable back) {
        Label title = Parts.state(State.FAIL, problem.what());
        Label next = Parts.text(problem.next());
        next.setWrapText(true);
        return framed(title, problem.why(), next, goBack(back));
    }

    private static Button goBack(Runnable back) {
        return Parts.button(Feather.ARROW_LEFT, "Change settings", back);
    }

    private static Node framed(Label title, String why, Node what, Button... actions) {
        title.getStyleClass().add("card-title");
        Label words = Parts.text(why);
        words.setWrapText(true);
        words.setId("refusal");
        var buttons = new HBox(8, actions);
        buttons.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(title, words, what, buttons);
        card.getStyleClass().addAll("card", "validation-card");
        card.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return new StackPane(card);
    }
}
