package dev.understudy.ui.inventory;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.State;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The form of one component. What is typed goes into the project at every key.
final class OneForm {
    private final Row row;
    private final VBox node = new VBox();
    private Subscription changes = Subscription.EMPTY;

    OneForm(InventoryModel model, Row row, Screen.Navigator navigator) {
        this.row = row;
        ComponentId id = row.id();
        var found = new VBox(4);
        var links = new LinkForm(model, id);
        node.getStyleClass().add("inspector-body");
        Label title = Parts.text("", "card-title");
        title.setWrapText(true);
        node.getChildren().add(title);
        field("Name", Component::name, typed -> model.edits().rename(id, typed));
        node.getChildren().add(field("Kind", kind(model)));
        field("Owner", Component::owner, typed -> model.edits().setOwner(Set.of(id), typed));
        field("Version", Component::version, typed -> model.edits().setVersion(id, typed));
        field("Volume", Component::volume, typed -> model.edits().setVolume(id, typed));
        var map = Parts.button(Feather.SHARE_2, "Show on the map", () -> navigator.go("map", id.value()));
        node.getChildren().addAll(found, links.node(), map);
        also(row.componentProperty().subscribe(component -> {
            title.setText(component.name());
            show(component, found);
        }));
        also(links.changes());
    }

    private static void show(Component component, VBox found) {
        found.getChildren().clear();
        for (Gap gap : Gap.values()) {
            if (gap.in(component)) {
                Label advice = Parts.text(gap.advice(), "caption");
                advice.setWrapText(true);
                found.getChildren().add(new VBox(Parts.state(State.FINDING, gap.words()), advice));
            }
        }
        found.setManaged(!found.getChildren().isEmpty());
    }

    private ComboBox<ComponentKind> kind(InventoryModel model) {
        var kind = new ComboBox<ComponentKind>();
        kind.getItems().setAll(ComponentKind.values());
        kind.setConverter(new Words<>(ComponentKind.values()));
        kind.setId("one-kind");
        also(row.componentProperty().subscribe(component -> kind.setValue(component.kind())));
        kind.valueProperty().subscribe(chosen -> model.edits().setKind(Set.of(row.id()), chosen));
        return kind;
    }

    private void field(String name, Function<Component, @Nullable String> value, Consumer<String> typed) {
        var text = new TextField();
        text.setId("one-" + name.toLowerCase(java.util.Locale.ROOT));
        also(row.componentProperty().subscribe(component -> {
            String now = Objects.requireNonNullElse(value.apply(component), "");
            if (!text.getText().isBlank() || !now.isEmpty()) {
                showIn(text, now);
            }
        }));
        text.textProperty().subscribe(typed);
        node.getChildren().add(field(name, text));
    }

    /// Leaves alone what says the same already: it is being typed.
    private static void showIn(TextField field, String now) {
        if (!field.getText().equals(now)) {
            field.setText(now);
        }
    }

    private static Node field(String name, javafx.scene.control.Control control) {
        Label label = Parts.text(name, "inspector-field");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        var line = new HBox(8, label, control);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void also(Subscription more) {
        changes = changes.and(more);
    }

    Node node() {
        return node;
    }

    /// Ends what the form listens to.
    Subscription changes() {
        return changes;
    }
}
