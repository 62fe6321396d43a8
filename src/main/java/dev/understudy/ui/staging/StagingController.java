package dev.understudy.ui.staging;

import dev.understudy.project.Side;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.staging.StagingScreen.ConnectionCard;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Binds the screen to its models; decides nothing.
final class StagingController {
    private final List<ConnectionCard> cards;
    private final PracticeModel practice;
    private final WorkloadModel workload;

    @FXML
    private HBox connections;

    @FXML
    private VBox servers;

    @FXML
    private VBox filling;

    @FXML
    private TextField scale;

    @FXML
    private Label scaleWrong;

    @FXML
    private Button tryOut;

    @FXML
    private Button giveUp;

    @FXML
    private StackPane trial;

    @FXML
    private GridPane versions;

    @FXML
    private Label workloadWords;

    @FXML
    private GridPane operations;

    @FXML
    private Label operationWrong;

    @FXML
    private StackPane noOperations;

    StagingController(List<ConnectionCard> cards, PracticeModel practice, WorkloadModel workload) {
        this.cards = cards;
        this.practice = practice;
        this.workload = workload;
    }

    @FXML
    private void initialize() {
        for (ConnectionCard card : cards) {
            Parent node = Fxml.load(new ConnectionCardController(card.connection(), card.test()));
            HBox.setHgrow(node, Priority.ALWAYS);
            connections.getChildren().add(node);
        }
        practice();
        workload();
    }

    private void practice() {
        var view = new PracticeView(practice);
        scale.textProperty().bindBidirectional(practice.scaleProperty());
        scaleWrong.textProperty().bind(practice.wrongProperty());
        Seen.when(scaleWrong, practice.wrongProperty().isNotEmpty());
        Runnable show = () -> {
            servers.getChildren().setAll(view.server(Side.SOURCE), view.server(Side.TARGET));
            filling.getChildren().setAll(view.filling());
        };
        practice.projectProperty().subscribe(show);
        practice.foundProperty().subscribe(show);
        show.run();
        practice.trialProperty().subscribe(now -> trial.getChildren().setAll(view.trial(now)));
        BooleanBinding under = under();
        BooleanBinding able = Bindings.createBooleanBinding(
                () -> practice.ready(Side.SOURCE) && practice.ready(Side.TARGET),
                new Observable[] {practice.foundProperty(), practice.projectProperty()});
        tryOut.disableProperty().bind(under.or(able.not()));
        giveUp.disableProperty().bind(under.not());
    }

    private BooleanBinding under() {
        return Bindings.createBooleanBinding(
                () -> practice.trialProperty().get() instanceof PracticeTrial.Under, practice.trialProperty());
    }

    private void workload() {
        workload.projectProperty().subscribe(project -> WorkloadTable.versions(versions, project.application()));
        workloadWords.textProperty().bind(workload.wordsProperty());
        noOperations
                .getChildren()
                .setAll(Parts.empty(
                        Feather.ACTIVITY,
                        "No operations",
                        "The stand-in application does nothing yet, so downtime and loss cannot be seen. Operations"
                                + " are written in the project's text form."));
        Seen.when(noOperations, workload.wordsProperty().isEmpty());
        Seen.when(operations, workload.wordsProperty().isNotEmpty());
        workload.operationsProperty().subscribe(this::show);
    }

    private void show(List<OperationModel> rows) {
        WorkloadTable.operations(operations, rows);
        operationWrong.textProperty().unbind();
        operationWrong.setText("");
        if (!rows.isEmpty()) {
            operationWrong
                    .textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> firstWrong(rows),
                            rows.stream().map(OperationModel::wrongProperty).toArray(Observable[]::new)));
        }
        Seen.when(operationWrong, operationWrong.textProperty().isNotEmpty());
    }

    private static String firstWrong(List<OperationModel> rows) {
        return rows.stream()
                .map(row -> row.wrongProperty().get())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    @FXML
    private void onTryOut() {
        practice.tryOut();
    }

    @FXML
    private void onGiveUp() {
        practice.cancel();
    }
}
