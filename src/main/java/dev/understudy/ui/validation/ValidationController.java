package dev.understudy.ui.validation;

import dev.understudy.compare.Compared;
import dev.understudy.project.Problem;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Shows where the comparison stands and passes on what is pressed; decides nothing.
final class ValidationController {
    /// From this width on the blind spots stand beside the result.
    private static final double WIDE = 1_180;

    private final ValidationModel model;
    private final Timeline asking;

    @FXML
    private VBox root;

    @FXML
    private HBox state;

    @FXML
    private Label caption;

    @FXML
    private ToggleButton spots;

    @FXML
    private Button back;

    @FXML
    private Button cancel;

    @FXML
    private Button start;

    @FXML
    private BorderPane body;

    private final Node settings;
    private final ResultPane result;
    private final BlindSpotPane blindSpots;

    ValidationController(ValidationModel model) {
        this.model = model;
        settings = Fxml.load(new SettingsController(model));
        result = new ResultPane(model);
        blindSpots = new BlindSpotPane(model);
        asking = new Timeline(new KeyFrame(Duration.millis(200), _ -> model.refresh()));
        asking.setCycleCount(Animation.INDEFINITE);
    }

    @FXML
    private void initialize() {
        start.setGraphic(Parts.icon(org.kordamp.ikonli.feather.Feather.COLUMNS));
        cancel.setGraphic(Parts.icon(org.kordamp.ikonli.feather.Feather.X));
        spots.selectedProperty().subscribe(this::arrange);
        root.widthProperty().subscribe(this::arrange);
        model.phaseProperty().subscribe(this::show);
    }

    private void show(Phase phase) {
        boolean running = phase instanceof Phase.Running;
        if (running) {
            asking.play();
        } else {
            asking.stop();
        }
        state.getChildren().setAll(chip(phase));
        caption.setText(caption(phase));
        cancel.setDisable(!running);
        start.setDisable(running || phase instanceof Phase.Doubtful);
        start.setText(phase instanceof Phase.Settings ? "Compare" : "Compare again");
        back.setText(phase instanceof Phase.Settings ? "Last result" : "Change settings");
        back.setDisable(running || (phase instanceof Phase.Settings && !model.hasResult()));
        arrange();
    }

    private static List<Label> chip(Phase phase) {
        return switch (phase) {
            case Phase.Settings _ -> List.of();
            case Phase.Doubtful _ -> List.of(Parts.chip(State.FINDING, "Waiting for you"));
            case Phase.Running _ -> List.of(Parts.chip(State.RUNNING, "Running"));
            case Phase.Cancelled _ -> List.of(Parts.chip(State.STALE, "Cancelled"));
            case Phase.Failed _ -> List.of(Parts.chip(State.FAIL, "Not finished"));
            case Phase.Done(Compared compared) -> List.of(verdict(compared));
        };
    }

    private static Label verdict(Compared compared) {
        if (!compared.alike()) {
            return Parts.chip(State.FAIL, "Different");
        }
        return compared.equal() ? Parts.chip(State.PASS, "Equal") : Parts.chip(State.FINDING, "Not all compared");
    }

    private String caption(Phase phase) {
        return switch (phase) {
            case Phase.Settings _ -> "two databases held against each other, every value of every row; only reads";
            case Phase.Doubtful _ -> "nothing is opened before you say so";
            case Phase.Running _ -> places();
            case Phase.Cancelled _ -> places() + "; what was found until then stays";
            case Phase.Failed(Problem problem) -> problem.what();
            case Phase.Done(Compared compared) ->
                compared.equal() ? places() + ": everything was compared and nothing differs" : places();
        };
    }

    private String places() {
        return model.places().collect(Collectors.joining(" against "));
    }

    /// Blind spots are beside the result, or, where there is no room, in its place.
    private void arrange() {
        boolean wide = root.getWidth() >= WIDE;
        boolean asked = spots.isSelected();
        Node middle = switch (model.phaseProperty().get()) {
            case Phase.Settings _ -> settings;
            case Phase.Doubtful doubtful -> Doubts.card(doubtful.doubts(), model::trust, model::back);
            case Phase.Failed(Problem problem)
            when model.runProperty().get().tables().isEmpty() -> Doubts.refusal(problem, model::back);
            default -> result.node();
        };
        boolean inPlace = asked && !wide;
        body.setRight(null);
        BorderPane.setMargin(blindSpots.node(), null);
        body.setCenter(inPlace ? blindSpots.node() : middle);
        if (asked && wide) {
            body.setRight(blindSpots.node());
            BorderPane.setMargin(blindSpots.node(), new javafx.geometry.Insets(0, 0, 0, 12));
        }
    }

    @FXML
    private void onStart() {
        model.start();
    }

    @FXML
    private void onCancel() {
        model.cancel();
    }

    @FXML
    private void onBack() {
        if (model.phaseProperty().get() instanceof Phase.Settings) {
            model.result();
        } else {
            model.back();
        }
    }

    /// Shows a table of the result.
    void select(String table) {
        model.result();
        result.select(table);
    }

    void close() {
        asking.stop();
    }
}
