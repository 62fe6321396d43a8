package dev.understudy.ui.validation;

import dev.understudy.compare.Level;
import dev.understudy.compare.MatchingOptions;
import dev.understudy.compare.place.Place;
import dev.understudy.project.Conversion;
import dev.understudy.project.Side;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.validation.SettingsModel.Field;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Binds the fields to their model; decides nothing.
final class SettingsController {
    private final ValidationModel validation;
    private final SettingsModel model;

    @FXML
    private RadioButton ofProject;

    @FXML
    private RadioButton typed;

    @FXML
    private Label projectPlaces;

    @FXML
    private VBox places;

    @FXML
    private TextField source;

    @FXML
    private TextField target;

    @FXML
    private CheckBox aggregate;

    @FXML
    private CheckBox checksum;

    @FXML
    private CheckBox sample;

    @FXML
    private TextField sampleRows;

    @FXML
    private TextField seed;

    @FXML
    private TextField tables;

    @FXML
    private TextField where;

    @FXML
    private TextField settle;

    @FXML
    private TextField connections;

    @FXML
    private TextField pause;

    @FXML
    private TextField statement;

    @FXML
    private TextField patience;

    @FXML
    private TextField column;

    @FXML
    private ComboBox<Conversion> conversion;

    @FXML
    private VBox loosened;

    @FXML
    private Label wrong;

    SettingsController(ValidationModel validation) {
        this.validation = validation;
        this.model = validation.settings();
    }

    @FXML
    private void initialize() {
        var group = new ToggleGroup();
        ofProject.setToggleGroup(group);
        typed.setToggleGroup(group);
        boolean possible = model.hindrance().isEmpty();
        ofProject.setDisable(!possible);
        typed.setSelected(!possible);
        ofProject.selectedProperty().bindBidirectional(model.ofProjectProperty());
        typed.setSelected(!model.ofProjectProperty().get());
        places.disableProperty().bind(model.ofProjectProperty());
        projectPlaces.setText(possible ? named() : model.hindrance());
        bind(Level.AGGREGATE, aggregate);
        bind(Level.CHECKSUM, checksum);
        bind(Level.SAMPLE, sample);
        fields();
        sampleRows.disableProperty().bind(sample.selectedProperty().not());
        seed.disableProperty().bind(sample.selectedProperty().not());
        conversion.getItems().setAll(Conversion.values());
        conversion.setConverter(new Words());
        conversion.setValue(Conversion.NUL_TO_REPLACEMENT);
        model.loosened().subscribe(this::loosenings);
        loosenings();
        wrong.textProperty().bind(model.wrongProperty());
    }

    private void fields() {
        bind(Field.SOURCE, source);
        bind(Field.TARGET, target);
        bind(Field.SAMPLE, sampleRows);
        bind(Field.SEED, seed);
        bind(Field.TABLES, tables);
        bind(Field.WHERE, where);
        bind(Field.SETTLE, settle);
        bind(Field.CONNECTIONS, connections);
        bind(Field.PAUSE, pause);
        bind(Field.STATEMENT, statement);
        bind(Field.PATIENCE, patience);
    }

    private void bind(Field field, TextField control) {
        control.textProperty().bindBidirectional(model.field(field));
        control.setOnAction(_ -> validation.start());
    }

    private void bind(Level level, CheckBox control) {
        control.selectedProperty().bindBidirectional(model.level(level));
    }

    private String named() {
        return Stream.of(Side.values())
                .flatMap(side -> model.connection(side).stream())
                .map(Place.Server::new)
                .map(PlaceName::of)
                .collect(Collectors.joining(" against "));
    }

    @FXML
    private void onLoosen() {
        model.loosen(column.getText(), conversion.getValue());
    }

    private void loosenings() {
        loosened.getChildren()
                .setAll(model.loosened().stream()
                        .map(one -> {
                            var line = new HBox(
                                    8,
                                    Parts.text(one.words(), "mono"),
                                    Parts.iconButton(
                                            Feather.X,
                                            "Take this difference for one again: " + one.words(),
                                            () -> model.loosened().remove(one)));
                            line.setAlignment(Pos.CENTER_LEFT);
                            return line;
                        })
                        .toList());
    }

    private static final class Words extends StringConverter<Conversion> {
        @Override
        public String toString(Conversion conversion) {
            return conversion == null ? "" : MatchingOptions.word(conversion);
        }

        @Override
        public Conversion fromString(String text) {
            throw new IllegalStateException("the box of conversions cannot be typed into, got " + text);
        }
    }
}
