package dev.understudy.ui.plan;

import dev.understudy.rehearse.action.Setting;
import dev.understudy.ui.common.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The scripts of an action behind tabs, beside its settings. Without scripts there are no tabs.
final class Scripts {
    private final ActionModel model;
    private final VBox body;
    private final FlowPane tabs = new FlowPane();
    private final ScriptEditor editor = new ScriptEditor();
    private @Nullable Node settings;
    private List<String> paths = List.of();
    private String chosen = "";

    Scripts(ActionModel model, VBox body) {
        this.model = model;
        this.body = body;
        tabs.getStyleClass().add("script-tabs");
        VBox.setVgrow(editor.node(), Priority.ALWAYS);
    }

    /// Begins anew, with the first script in sight.
    void build(Node fields) {
        settings = fields;
        paths = paths();
        chosen = paths.isEmpty() ? "" : paths.getFirst();
        layOut();
    }

    /// Shows the texts as they are now.
    void show() {
        if (settings == null) {
            return;
        }
        if (!paths().equals(paths)) {
            paths = paths();
            chosen = paths.contains(chosen) ? chosen : "";
            layOut();
        }
        if (!chosen.isEmpty()) {
            showChosen();
        }
    }

    private List<String> paths() {
        return model.scriptSettings().stream()
                .flatMap(setting -> model.paths(setting).stream())
                .distinct()
                .toList();
    }

    private void layOut() {
        Node fields = settings;
        if (fields == null) {
            return;
        }
        var nodes = new ArrayList<Node>();
        if (!model.scriptSettings().isEmpty()) {
            tabs();
            nodes.add(tabs);
        }
        nodes.add(chosen.isEmpty() ? fields : content());
        body.getChildren().setAll(nodes);
    }

    private void tabs() {
        tabs.getChildren().clear();
        var group = new ToggleGroup();
        for (Setting setting : model.scriptSettings()) {
            for (String path : model.paths(setting)) {
                tabs.getChildren().add(tab(group, setting.name() + ": " + file(path), path));
            }
        }
        tabs.getChildren().add(tab(group, "Settings", ""));
        for (Setting setting : model.scriptSettings()) {
            Button add = Parts.iconButton(
                    Feather.FILE_PLUS, "Add a script for the " + setting.name(), () -> open(model.addScript(setting)));
            add.setText(setting.name());
            tabs.getChildren().add(add);
        }
    }

    private ToggleButton tab(ToggleGroup group, String words, String path) {
        var tab = new ToggleButton(words);
        tab.setToggleGroup(group);
        tab.setSelected(path.equals(chosen));
        tab.setOnAction(_ -> open(path));
        return tab;
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void open(String path) {
        chosen = path;
        layOut();
        show();
    }

    private Node content() {
        Optional<String> text = model.script(chosen);
        if (text.isPresent()) {
            showChosen();
            return editor.node();
        }
        String path = chosen;
        return Parts.empty(
                Feather.FILE_TEXT,
                "There is no script " + path,
                "A setting names it and the project does not hold it.",
                Parts.button(Feather.FILE_PLUS, "Write this script", () -> {
                    model.script(path, "-- What this script is for\n");
                    open(path);
                }));
    }

    private void showChosen() {
        String path = chosen;
        model.script(path).ifPresent(text -> editor.show(path, text, now -> model.script(path, now)));
    }
}
