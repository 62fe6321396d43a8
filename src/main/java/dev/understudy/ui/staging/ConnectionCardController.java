package dev.understudy.ui.staging;

import dev.understudy.project.Environment;
import dev.understudy.project.Product;
import dev.understudy.ui.common.Parts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Binds the card of one connection to its models; decides nothing.
final class ConnectionCardController {
    private final ConnectionModel model;
    private final TestModel test;

    @FXML
    private Label title;

    @FXML
    private VBox form;

    @FXML
    private StackPane missing;

    @FXML
    private ComboBox<Environment> environment;

    @FXML
    private ComboBox<Product> product;

    @FXML
    private TextField host;

    @FXML
    private TextField port;

    @FXML
    private TextField database;

    @FXML
    private TextField user;

    @FXML
    private TextField variable;

    @FXML
    private PasswordField password;

    @FXML
    private Button hold;

    @FXML
    private Button forget;

    @FXML
    private Label passwordWords;

    @FXML
    private TextField properties;

    @FXML
    private Label wrong;

    @FXML
    private Button open;

    @FXML
    private Button cancel;

    @FXML
    private VBox result;

    ConnectionCardController(ConnectionModel model, TestModel test) {
        this.model = model;
        this.test = test;
    }

    @FXML
    private void initialize() {
        String side = model.side().word();
        title.setText(capital(side));
        choices();
        host.textProperty().bindBidirectional(model.hostProperty());
        port.textProperty().bindBidirectional(model.portProperty());
        database.textProperty().bindBidirectional(model.databaseProperty());
        user.textProperty().bindBidirectional(model.userProperty());
        variable.textProperty().bindBidirectional(model.variableProperty());
        properties.textProperty().bindBidirectional(model.propertiesProperty());
        wrong.textProperty().bind(model.wrongProperty());
        Seen.when(wrong, model.wrongProperty().isNotEmpty());
        passwordWords.textProperty().bind(test.passwordProperty());
        open.setText("Test the " + side);
        missing.getChildren().setAll(nothing(side));
        for (Control field : List.of(host, port, database, user, variable, password, properties)) {
            field.setId(side + capital(String.valueOf(field.getId())));
            field.setAccessibleText("%s of the %s".formatted(field.getAccessibleText(), side));
        }
        open.setId(side + "Test");
        hold.setId(side + "Hold");
        disable();
        test.testedProperty().subscribe(tested -> result.getChildren().setAll(new TestedView(test).node(tested)));
    }

    private void choices() {
        environment.getItems().setAll(Environment.values());
        environment.setConverter(new Words<>(one -> one.name().toLowerCase(Locale.ROOT)));
        environment.valueProperty().bindBidirectional(model.environmentProperty());
        product.getItems().setAll(Product.values());
        product.setConverter(new Words<>(Product::title));
        product.valueProperty().bindBidirectional(model.productProperty());
    }

    /// Practice servers need none of this; what the project says for later stays readable.
    private void disable() {
        BooleanBinding practice = model.environmentProperty().isEqualTo(Environment.PRACTICE);
        BooleanBinding under = Bindings.createBooleanBinding(test::underWay, test.testedProperty());
        List.of(host, port, user, variable, password, properties)
                .forEach(field -> field.disableProperty().bind(practice));
        hold.disableProperty().bind(practice.or(password.textProperty().isEmpty()));
        forget.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !test.holds(), test.passwordProperty(), model.connectionProperty()));
        open.disableProperty().bind(practice.or(under).or(model.wrongProperty().isNotEmpty()));
        cancel.disableProperty().bind(under.not());
        BooleanBinding there = model.connectionProperty().isNotNull();
        Seen.when(form, there);
        Seen.when(missing, there.not());
    }

    private Node nothing(String side) {
        return Parts.empty(
                Feather.DATABASE,
                "No %s connection".formatted(side),
                "A rehearsal needs one connection for each side. Practice servers can stand in for it.",
                Parts.button(Feather.PLUS, "Add the %s connection".formatted(side), model::add));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    @FXML
    private void onTest() {
        test.test();
    }

    @FXML
    private void onCancel() {
        test.cancel();
    }

    @FXML
    private void onHold() {
        test.hold(password.getText());
        password.clear();
    }

    @FXML
    private void onForget() {
        test.forget();
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new IllegalStateException("nothing can be typed into this box, got " + text);
        }
    }
}
