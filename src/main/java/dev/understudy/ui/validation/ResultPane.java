package dev.understudy.ui.validation;

import dev.understudy.compare.Compared;
import dev.understudy.project.Problem;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A comparison that runs or has ended: figures, tables, and what differs in the one that is selected.
final class ResultPane {
    private final ValidationModel model;
    private final VBox node = new VBox(12);
    private final FigureStrip strip;
    private final TablesPane tables;
    private final DrillPane drill;
    private final VBox notes = new VBox(6);

    ResultPane(ValidationModel model) {
        this.model = model;
        strip = new FigureStrip(model);
        tables = new TablesPane(this::show);
        drill = new DrillPane(model);
        var scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("notes");
        scroll.setMinHeight(0);
        scroll.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(notes.getChildren()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        VBox.setVgrow(drill.node(), Priority.ALWAYS);
        node.getChildren().addAll(strip.node(), scroll, tables.node(), drill.node());
        node.setMinWidth(0);
        model.runProperty().subscribe(this::show);
        model.phaseProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    void select(String table) {
        tables.select(table);
    }

    private void show(RunState run) {
        strip.show(run);
        tables.show(run);
        show(tables.selected());
    }

    private void show(Optional<TableState> table) {
        drill.show(table, model.runProperty().get(), model.phaseProperty().get());
    }

    private void show(Phase phase) {
        notes.getChildren().setAll(notes(phase));
        strip.show(model.runProperty().get());
        tables.ended(phase);
        show(tables.selected());
    }

    /// What nobody may overlook: why it ended early, and what was left out.
    private static List<Label> notes(Phase phase) {
        return switch (phase) {
            case Phase.Failed(Problem problem) ->
                List.of(note(State.FAIL, "%s %s".formatted(problem.why(), problem.next())));
            case Phase.Done(Compared compared) ->
                Stream.concat(
                                compared.notCompared().stream()
                                        .map(one -> note(
                                                State.FINDING,
                                                "Not compared: %s. %s".formatted(one.what(), one.why()))),
                                compared.options().stream()
                                        .filter(option -> option.startsWith("Loosened") || option.startsWith("Only"))
                                        .map(option -> note(State.STALE, option)))
                        .toList();
            default -> List.of();
        };
    }

    private static Label note(State state, String words) {
        Label label = Parts.state(state, words);
        label.setWrapText(true);
        return label;
    }
}
