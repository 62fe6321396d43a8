package dev.understudy.ui.plan;

import dev.understudy.project.RoleId;
import dev.understudy.rehearse.action.Setting;
import dev.understudy.rehearse.action.StepKind;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One direction of the selected step: what kind of action it is, its settings and its scripts.
final class ActionPane {
    private final ActionModel model;
    private final VBox root = new VBox();
    private final VBox body = new VBox();
    private final VBox findings = new VBox();
    private final Form head = new Form();
    private Form form = new Form();
    private Scripts scripts;
    private @Nullable Object shown;

    ActionPane(ActionModel model) {
        this.model = model;
        scripts = new Scripts(model, body);
        root.getStyleClass().add("action-pane");
        root.setAccessibleText(title());
        body.getStyleClass().add("action-body");
        findings.getStyleClass().add("finding-list");
        var scroll = new ScrollPane(new VBox(body, findings));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(head(), scroll);
    }

    Node node() {
        return root;
    }

    private String title() {
        return model.way() == Way.FORWARD ? "Forward" : "Undo";
    }

    private HBox head() {
        var icon = Parts.icon(model.way() == Way.FORWARD ? Feather.ARROW_RIGHT : Feather.ROTATE_CCW);
        var name = Parts.text(title(), "panel-title");
        name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var row = new HBox(icon, name);
        row.getStyleClass().add("action-head");
        row.setAlignment(Pos.CENTER_LEFT);
        if (model.way() == Way.UNDO) {
            row.getChildren().addAll(typeBox(), Parts.state(State.NO_RETURN, ""));
            Node flag = row.getChildren().getLast();
            head.shownIf(
                    flag, () -> model.type().filter(UndoType.NO_RETURN::equals).isPresent());
        }
        row.getChildren().add(kindBox());
        return row;
    }

    private ComboBox<UndoType> typeBox() {
        ComboBox<UndoType> box = head.choice(
                new ComboBox<>(),
                () -> List.of(UndoType.values()),
                UndoType::word,
                model::type,
                () -> model.type().orElse(UndoType.NOTHING));
        box.setId("undoType");
        box.setMinWidth(126);
        Parts.describe(box, "How the step is taken back");
        return box;
    }

    private ComboBox<StepKind> kindBox() {
        ComboBox<StepKind> box = head.choice(
                new ComboBox<>(),
                StepKinds::all,
                StepKind::title,
                model::kind,
                () -> model.kind().orElse(null));
        box.setId(model.way().word() + "Kind");
        Parts.describe(box, "Kind of the " + model.way().word());
        HBox.setHgrow(box, Priority.SOMETIMES);
        box.setMinWidth(60);
        head.shownIf(box, () -> model.action().isPresent());
        return box;
    }

    /// Shows the selected step as it is now; makes the fields anew only if they are others.
    void show() {
        head.show();
        Object now = List.of(
                model.plan().selectionProperty().get(),
                model.type().map(type -> model.way() == Way.UNDO ? type : "").orElse(""),
                model.kind().map(StepKind::name).orElse(""));
        if (!Objects.equals(now, shown)) {
            shown = now;
            build();
        }
        form.show();
        scripts.show();
    }

    private void build() {
        form = new Form();
        scripts = new Scripts(model, body); // those of the action before are nobody's now
        body.getChildren().clear();
        VBox.setVgrow(body, Priority.NEVER);
        if (model.plan().step().isEmpty()) {
            return;
        }
        var fields = new Settings(model, form);
        if (model.action().isEmpty()) {
            body.getChildren().add(reason());
            return;
        }
        var settings = new VBox(fields.node());
        settings.getStyleClass().add("action-settings");
        if (model.way() == Way.UNDO) {
            settings.getChildren().addFirst(undoFacts());
        }
        scripts.build(settings);
    }

    private VBox reason() {
        boolean noReturn = model.type().filter(UndoType.NO_RETURN::equals).isPresent();
        var box = new VBox(
                noReturn
                        ? Parts.chip(State.NO_RETURN, "Point of no return")
                        : Parts.text("Nothing is done when the plan is taken back.", "caption"),
                form.lines(
                        noReturn ? "Why is there no way back?" : "Why is there nothing to undo?",
                        3,
                        model::why,
                        model::why));
        box.getStyleClass().add("action-settings");
        return box;
    }

    /// Who takes the step back, and how long that may take.
    private Node undoFacts() {
        ComboBox<RoleId> owner =
                Owners.box(form, model.plan(), model::owner, () -> model.owner().orElse(null));
        var row = new HBox(
                Form.named("By", "Role that runs the undo on the night", owner),
                Estimates.node(form, model::estimate, () -> model.estimate().orElse(null)));
        row.getStyleClass().add("undo-facts");
        HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
        return row;
    }

    /// Shows what is wrong in this direction.
    void show(List<Finding> its) {
        FindingCards.show(findings, its);
    }

    /// The fields of a kind's settings, two in a row.
    private static final class Settings {
        private final ActionModel model;
        private final Form form;

        Settings(ActionModel model, Form form) {
            this.model = model;
            this.form = form;
        }

        Node node() {
            var fields = new javafx.scene.layout.FlowPane();
            fields.getStyleClass().add("setting-flow");
            List<Setting> settings = model.kind().map(StepKind::settings).orElse(List.of());
            settings.forEach(setting -> fields.getChildren().add(SettingField.of(model, form, setting)));
            return settings.isEmpty() ? Parts.text("This kind has no settings.", "caption") : fields;
        }
    }
}
