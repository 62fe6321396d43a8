package dev.understudy.ui.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Environment;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.ui.common.Document;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The connection of one side as it is typed. What can be meant goes into the project at every key; what cannot
/// stays in its field, with a sentence on what is wrong. No password is ever here.
final class ConnectionModel {
    private static final String VARIABLE = "UNDERSTUDY_SECRET_[A-Z0-9_]{1,60}";

    private final Document document;
    private final Side side;
    private final ReadOnlyObjectWrapper<@Nullable Connection> connection =
            new ReadOnlyObjectWrapper<>(this, "connection");
    private final ObjectProperty<Product> product = new SimpleObjectProperty<>(this, "product", Product.POSTGRESQL);
    private final ObjectProperty<Environment> environment =
            new SimpleObjectProperty<>(this, "environment", Environment.UNSTATED);
    private final StringProperty host = new SimpleStringProperty(this, "host", "");
    private final StringProperty port = new SimpleStringProperty(this, "port", "");
    private final StringProperty database = new SimpleStringProperty(this, "database", "");
    private final StringProperty user = new SimpleStringProperty(this, "user", "");
    private final StringProperty variable = new SimpleStringProperty(this, "variable", "");
    private final StringProperty properties = new SimpleStringProperty(this, "properties", "");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    private final Subscription changes;
    private boolean reading;

    ConnectionModel(Document document, Side side) {
        this.document = document;
        this.side = side;
        changes = document.projectProperty().subscribe(this::read);
        product.subscribe(() -> edit("product", draft -> draft.product = product.get()));
        environment.subscribe(() -> edit("environment", draft -> draft.environment = environment.get()));
        host.subscribe(() -> edit("host", draft -> draft.host = orNull(host)));
        database.subscribe(() -> edit("database", draft -> draft.database = text(database)));
        user.subscribe(() -> edit("user", draft -> draft.user = text(user)));
        Stream.of(port, variable, properties).forEach(field -> field.subscribe(this::typed));
    }

    private void read(Project project) {
        reading = true;
        Optional<Connection> now = project.connection(side);
        now.ifPresent(this::show);
        connection.set(now.orElse(null));
        reading = false;
    }

    /// Leaves alone a text that means the same already: it is being typed.
    private void show(Connection now) {
        product.set(now.product());
        environment.set(now.environment());
        show(host, orEmpty(now.host()), text(host));
        show(database, now.database(), text(database));
        show(user, now.user(), text(user));
        if (wrong.get().isEmpty() || !sameSettings(now, connection.get())) {
            show(port, now.port() == 0 ? "" : String.valueOf(now.port()), text(port));
            show(variable, orEmpty(now.secretVariable()), text(variable));
            show(
                    properties,
                    DriverProperties.show(now.properties()),
                    DriverProperties.read(properties.get(), now.product())
                            .map(DriverProperties::show)
                            .orElse("?"));
            wrong.set("");
        }
    }

    /// Whether the fields in which something may be wrong would show what they did.
    private static boolean sameSettings(Connection now, @Nullable Connection before) {
        return before != null
                && now.port() == before.port()
                && Objects.equals(now.secretVariable(), before.secretVariable())
                && now.properties().equals(before.properties());
    }

    private static void show(StringProperty field, String value, String meant) {
        if (!meant.equals(value)) {
            field.set(value);
        }
    }

    /// The three fields in which not everything can be meant.
    private void typed() {
        if (reading) {
            return;
        }
        String why = problem();
        wrong.set(why);
        if (why.isEmpty()) {
            int number = text(port).isEmpty() ? 0 : Integer.parseInt(text(port));
            var known = DriverProperties.read(properties.get(), product.get()).orElseThrow();
            edit("settings", draft -> {
                draft.port = number;
                draft.secretVariable = orNull(variable);
                draft.properties = known;
            });
        }
    }

    private String problem() {
        if (!text(port).matches("|\\d{1,5}") || (!text(port).isEmpty() && Integer.parseInt(text(port)) > 65_535)) {
            return "A port is a number from 1 to 65535.";
        }
        if (!text(variable).isEmpty() && !text(variable).matches(VARIABLE)) {
            return "The variable of a password is named UNDERSTUDY_SECRET_ and then capital letters, digits or _.";
        }
        return DriverProperties.read(properties.get(), product.get()).isEmpty()
                ? DriverProperties.hint(product.get())
                : "";
    }

    private void edit(String what, Consumer<ConnectionDraft> change) {
        Connection old = connection.get();
        if (reading || old == null) {
            return;
        }
        var draft = new ConnectionDraft(old);
        change.accept(draft);
        Connection next = draft.done();
        document.edit(
                "change the %s's %s".formatted(side.word(), what),
                "connection-%s-%s".formatted(old.id(), what),
                project -> project.connections = project.connections.stream()
                        .map(one -> one.equals(old) ? next : one)
                        .toList());
    }

    /// Makes a connection where the side has none.
    void add() {
        document.edit(
                "add the %s connection".formatted(side.word()),
                "",
                draft -> draft.connections = Stream.concat(
                                draft.connections.stream(), Stream.of(ConnectionDraft.fresh(side)))
                        .toList());
    }

    private static String text(StringProperty field) {
        return field.get().strip();
    }

    private static @Nullable String orNull(StringProperty field) {
        return text(field).isEmpty() ? null : text(field);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    Side side() {
        return side;
    }

    /// As the project has it; null if the side has none.
    ReadOnlyObjectProperty<@Nullable Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    ObjectProperty<Product> productProperty() {
        return product;
    }

    ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    StringProperty hostProperty() {
        return host;
    }

    StringProperty portProperty() {
        return port;
    }

    StringProperty databaseProperty() {
        return database;
    }

    StringProperty userProperty() {
        return user;
    }

    /// Name of the variable that holds the password.
    StringProperty variableProperty() {
        return variable;
    }

    StringProperty propertiesProperty() {
        return properties;
    }

    /// What is wrong with what is typed; empty if nothing is.
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    void close() {
        changes.unsubscribe();
    }
}
