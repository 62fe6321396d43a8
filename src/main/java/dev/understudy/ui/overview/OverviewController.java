package dev.understudy.ui.overview;

import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.State;
import dev.understudy.ui.overview.advice.AdviceRules;
import dev.understudy.ui.overview.standing.Promises;
import dev.understudy.ui.overview.standing.Standing;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows what the model has worked out; decides nothing.
final class OverviewController {
    private final OverviewModel model;
    private final Context context;

    @FXML
    private StackPane verdict;

    @FXML
    private Label verdictWhy;

    @FXML
    private TextField name;

    @FXML
    private TextField purpose;

    @FXML
    private Label wrong;

    @FXML
    private HBox promises;

    @FXML
    private Label gateCounts;

    @FXML
    private VBox gates;

    @FXML
    private VBox next;

    @FXML
    private Label runsCaption;

    @FXML
    private GridPane runs;

    @FXML
    private Label evidenceCaption;

    @FXML
    private GridPane evidence;

    OverviewController(OverviewModel model, Context context) {
        this.model = model;
        this.context = context;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        purpose.textProperty().bindBidirectional(model.purposeProperty());
        wrong.textProperty().bind(model.wrongProperty());
        wrong.visibleProperty().bind(model.wrongProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        verdict.getChildren().setAll(Parts.chip(State.RUNNING, "Working out where the project stands"));
        model.standingProperty().subscribe(this::show);
    }

    private void show(@Nullable Standing standing) {
        if (standing == null) {
            return;
        }
        verdict(standing);
        promises.getChildren()
                .setAll(Promises.of(standing).stream()
                        .map(promise -> new PromiseView(promise).node())
                        .toList());
        promises.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        promises.getChildren().getLast().getStyleClass().add("last");
        Screen.Navigator navigator = context.navigator();
        var table = new GateTable(standing, navigator);
        gates.getChildren().setAll(table.rows());
        gateCounts.setText(table.counts());
        next.getChildren().setAll(new NextList(AdviceRules.of(standing), navigator).rows());
        var past = new RunTable(standing, context.zone());
        past.fill(runs);
        runsCaption.setText(past.caption());
        var grid = new EvidenceGrid(standing);
        grid.fill(evidence);
        evidenceCaption.setText(grid.caption());
    }

    private void verdict(Standing standing) {
        boolean notProven = standing.open().isEmpty() && !standing.ready();
        State state = standing.ready() ? State.PASS : notProven ? State.STALE : State.FAIL;
        verdict.getChildren().setAll(Parts.chip(state, standing.words()));
        verdictWhy.setText(
                standing.isEmpty()
                        ? "This project is empty: begin with the first line of “Next”."
                        : notProven ? "Nothing keeps it from being rehearsed; rehearsals must show the rest." : "");
    }
}
