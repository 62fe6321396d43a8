package dev.understudy.ui.inventory;

import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.ui.common.Parts;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The form of several components: what can be said of all of them at once.
final class ManyForm {
    private final VBox node;

    ManyForm(InventoryModel model, Set<ComponentId> selected) {
        var owner = new TextField();
        owner.setId("many-owner");
        owner.setPromptText("Team or person");
        owner.setAccessibleText("Owner of all selected components");
        Button setOwner =
                Parts.button(Feather.CHECK, "Set owner", () -> model.edits().setOwner(selected, owner.getText()));
        setOwner.setId("many-set-owner");
        setOwner.setMinWidth(Button.USE_PREF_SIZE);
        owner.setOnAction(_ -> setOwner.fire());
        setOwner.disableProperty().bind(owner.textProperty().isEmpty());
        var kind = new ComboBox<ComponentKind>();
        kind.getItems().setAll(ComponentKind.values());
        kind.setConverter(new Words<>(ComponentKind.values()));
        kind.setId("many-kind");
        kind.setAccessibleText("Kind of all selected components");
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setPromptText("Leave as it is");
        kind.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.edits().setKind(selected, chosen);
            }
        });
        HBox.setHgrow(owner, Priority.ALWAYS);
        node = new VBox(
                Parts.text("%,d components".formatted(selected.size()), "card-title"),
                Parts.text("Owner of all", "caption"),
                new HBox(8, owner, setOwner),
                Parts.text("Kind of all", "caption"),
                kind,
                Parts.button(Feather.TRASH_2, "Remove all of them", model::remove));
        node.getStyleClass().add("inspector-body");
    }

    Node node() {
        return node;
    }
}
