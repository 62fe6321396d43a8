package dev.understudy.ui.inventory;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.ComponentId;
import dev.understudy.project.DataFlow;
import dev.understudy.ui.common.DurationText;
import dev.understudy.ui.common.Parts;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One data flow of a component. Its lag goes into the project when Enter is pressed or the field is left.
final class FlowForm {
    private final VBox node;

    FlowForm(InventoryModel model, ComponentId self, DataFlow flow) {
        Label route = Parts.text(route(model, self, flow), "medium");
        route.setWrapText(true);
        Button gone = Parts.iconButton(
                Feather.X, "Remove the data flow", () -> model.flows().remove(flow.id()));
        var twoWay = new CheckBox("Two-way");
        twoWay.setMinWidth(CheckBox.USE_PREF_SIZE);
        twoWay.setSelected(flow.twoWay());
        twoWay.setOnAction(_ -> model.flows().setTwoWay(flow.id(), twoWay.isSelected()));
        var lag = new TextField(words(flow.syncLatency()));
        lag.setPrefColumnCount(5);
        lag.setMinWidth(72);
        lag.setAccessibleText("How far a copy may be behind");
        Runnable done = () -> lag(model, flow, lag);
        lag.setOnAction(_ -> done.run());
        lag.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                done.run();
            }
        });
        var head = new HBox(6, route, Parts.spring(), gone);
        head.setAlignment(Pos.CENTER_LEFT);
        var facts = new HBox(8, twoWay, Parts.spring(), Parts.text("lag", "caption"), lag);
        facts.setAlignment(Pos.CENTER_LEFT);
        Label how = Parts.text(flow.mechanism(), "caption");
        how.setWrapText(true);
        node = new VBox(4, head, facts);
        if (!flow.mechanism().isEmpty()) {
            node.getChildren().add(how);
        }
    }

    private static void lag(InventoryModel model, DataFlow flow, TextField field) {
        Optional<Duration> typed = DurationText.read(field.getText());
        typed.filter(time -> !time.equals(flow.syncLatency()))
                .ifPresent(time -> model.flows().setLag(flow.id(), time));
        if (typed.isEmpty()) {
            field.setText(words(flow.syncLatency()));
        }
    }

    private static String words(Duration lag) {
        return lag.isZero() ? "0" : PlainDuration.words(lag);
    }

    private static String route(InventoryModel model, ComponentId self, DataFlow flow) {
        if (flow.sourceOfTruth().equals(self)) {
            return "to " + flow.copies().stream().map(model::name).collect(Collectors.joining(", "));
        }
        return "from " + model.name(flow.sourceOfTruth());
    }

    Node node() {
        return node;
    }
}
