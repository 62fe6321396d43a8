package dev.understudy.ui.objectives;

import dev.understudy.budget.Allowance;
import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Sla;
import dev.understudy.project.SlaPeriod;
import dev.understudy.ui.common.Parts;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/// Binds the fields to their model; decides nothing.
final class ObjectivesController {
    private final ObjectivesModel model;

    @FXML
    private TextField percent;

    @FXML
    private ComboBox<SlaPeriod> period;

    @FXML
    private TextField used;

    @FXML
    private TextField rto;

    @FXML
    private TextField rpo;

    @FXML
    private Label wrong;

    @FXML
    private Label left;

    @FXML
    private Label slaSentence;

    @FXML
    private Label rtoSentence;

    @FXML
    private Label rpoSentence;

    @FXML
    private StackPane bar;

    @FXML
    private GridPane periods;

    ObjectivesController(ObjectivesModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        percent.textProperty().bindBidirectional(model.percentProperty());
        period.getItems().setAll(SlaPeriod.values());
        period.setConverter(new Words());
        period.valueProperty().bindBidirectional(model.periodProperty());
        used.textProperty().bindBidirectional(model.usedProperty());
        rto.textProperty().bindBidirectional(model.rtoProperty());
        rpo.textProperty().bindBidirectional(model.rpoProperty());
        wrong.textProperty().bind(model.wrongProperty());
        left.textProperty()
                .bind(model.objectives(objectives ->
                        PlainDuration.words(Allowance.of(objectives.sla()).left())));
        slaSentence.textProperty().bind(model.objectives(objectives -> ObjectivesModel.sentence(objectives.sla())));
        rtoSentence
                .textProperty()
                .bind(model.objectives(objectives ->
                        "From the first failed operation to service held healthy again: %s at most, rolling back included."
                                .formatted(PlainDuration.words(objectives.rto()))));
        rpoSentence
                .textProperty()
                .bind(model.objectives(objectives -> objectives.rpo().isZero()
                        ? "No write that the application was told had been saved may be missing afterwards."
                        : "Only writes of the last %s before the failure may be missing afterwards."
                                .formatted(PlainDuration.words(objectives.rpo()))));
        var used = new Region();
        bar.getChildren().add(used);
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        model.objectives(objectives -> objectives.sla()).subscribe(sla -> show(sla, used));
    }

    private void show(Sla sla, Region usedPart) {
        Allowance allowance = Allowance.of(sla);
        double share = allowance.allowed().isZero()
                ? 1
                : Math.min(
                        1, (double) sla.used().toNanos() / allowance.allowed().toNanos());
        usedPart.getStyleClass().setAll(allowance.exceeded() ? "over" : "used");
        usedPart.maxWidthProperty().bind(bar.widthProperty().multiply(share));
        periods.getChildren().clear();
        for (SlaPeriod one : SlaPeriod.values()) {
            int row = periods.getRowCount();
            periods.add(
                    Parts.text("a " + ObjectivesModel.word(one), one == sla.period() ? "strong" : "caption"), 0, row);
            Label time = Parts.text(ObjectivesModel.allowed(sla, one), one == sla.period() ? "strong" : "label");
            time.setMaxWidth(Double.MAX_VALUE);
            time.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            periods.add(time, 1, row);
        }
    }

    private static final class Words extends StringConverter<SlaPeriod> {
        @Override
        public String toString(SlaPeriod period) {
            return "a " + ObjectivesModel.word(period);
        }

        @Override
        public SlaPeriod fromString(String text) {
            throw new IllegalStateException("the box of periods cannot be typed into, got " + text);
        }
    }
}
