package dev.understudy.ui.rehearsal;

import dev.understudy.project.Step;
import dev.understudy.rehearse.fault.FaultKind;
import dev.understudy.ui.common.Parts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What can be broken now: a pane that opens upwards from its button, over the journal and the steps to come.
final class FaultMenu {
    private static final int[] SECONDS = {1, 3, 10, 30};

    private final VBox node = new VBox();
    private final VBox choices = new VBox();
    private final RunState run;
    private final boolean practice;
    private final Consumer<FaultChoice> chosen;
    private int seconds = 3;

    /// @param chosen takes what is to be broken
    /// @param closed runs when nothing was chosen
    FaultMenu(RunState run, boolean practice, Consumer<FaultChoice> chosen, Runnable closed) {
        this.run = run;
        this.practice = practice;
        this.chosen = chosen;
        node.getStyleClass().add("fault-menu");
        node.setId("faultMenu");
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        node.getChildren().setAll(head(), choices);
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closed.run();
                event.consume();
            }
        });
        fill();
    }

    VBox node() {
        return node;
    }

    /// The first choice takes the keys.
    void focus() {
        choices.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private Node head() {
        var head = new HBox(8, Parts.text(where(), "caption"), Parts.spring(), Parts.text("lasts", "caption"));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.getStyleClass().add("fault-head");
        var group = new ToggleGroup();
        for (int length : SECONDS) {
            var one = new ToggleButton(length + " s");
            one.setToggleGroup(group);
            one.setSelected(length == seconds);
            one.getStyleClass().add("small");
            one.setOnAction(_ -> {
                one.setSelected(true);
                seconds = length;
                fill();
            });
            head.getChildren().add(one);
        }
        return head;
    }

    private String where() {
        return run.running()
                .map(step -> "At step %d, journalled as a fault".formatted(run.number(step.id())))
                .orElse("When the next step begins, journalled as a fault");
    }

    private void fill() {
        choices.getChildren().clear();
        Optional<Step> running = run.running();
        FaultChoice.of(run.project(), running, run.next(), practice, seconds)
                .forEach(choice -> choices.getChildren().add(button(choice)));
        if (choices.getChildren().isEmpty()) {
            choices.getChildren().add(Parts.text("No step runs, and none is to come.", "caption"));
        }
    }

    private Button button(FaultChoice choice) {
        var effect = Parts.text(choice.effect(), "caption");
        var words = Parts.text(choice.words());
        words.setMinWidth(Region.USE_PREF_SIZE);
        effect.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        gap.setMinWidth(24);
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, Parts.icon(icon(choice.kind())), words, gap, effect);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(line);
        button.setAccessibleText("%s, %s".formatted(choice.words(), choice.effect()));
        button.getStyleClass().add("fault");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(_ -> chosen.accept(choice));
        return button;
    }

    private static Feather icon(FaultKind kind) {
        return switch (kind) {
            case CUT_SOURCE, CUT_TARGET -> Feather.WIFI_OFF;
            case SLOW_SOURCE, SLOW_TARGET -> Feather.CLOCK;
            case KILL_SOURCE, KILL_TARGET -> Feather.POWER;
            case FAIL_SQL, FAIL_UNDO -> Feather.X_CIRCLE;
            case DROP_WRITE_BACK, DROP_DELETES -> Feather.SLASH;
        };
    }
}
