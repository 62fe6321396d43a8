package dev.understudy.ui.inventory;

import dev.understudy.project.ComponentId;
import dev.understudy.project.DataFlow;
import dev.understudy.project.Dependency;
import dev.understudy.project.DependencyKind;
import dev.understudy.project.Project;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Picker;
import dev.understudy.ui.common.Shown;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What a component needs, who needs it, and which data travels.
final class LinkForm {
    private static final int MOST = 40;

    private final InventoryModel model;
    private final ComponentId id;
    private final VBox needs = new VBox(4);
    private final VBox neededBy = new VBox(4);
    private final VBox flows = new VBox(8);
    private final VBox node;
    private final Subscription changes;
    private List<Dependency> shown = List.of();
    private List<DataFlow> shownFlows = List.of();

    LinkForm(InventoryModel model, ComponentId id) {
        this.model = model;
        this.id = id;
        node = new VBox(
                12,
                needs,
                picker("Add a component that it needs", "add-need", this::need),
                neededBy,
                flows,
                picker("Add a component that copies its data", "add-copy", this::copy));
        show(model.project());
        changes = model.projectProperty().subscribe(this::refresh);
    }

    private Picker picker(String prompt, String pickerId, java.util.function.Consumer<ComponentId> chosen) {
        var picker =
                new Picker(prompt, typed -> model.others(id, typed), answer -> chosen.accept(new ComponentId(answer)));
        picker.setId(pickerId);
        return picker;
    }

    private void need(ComponentId other) {
        model.edits().connect(id, other, DependencyKind.CALL);
    }

    private void copy(ComponentId other) {
        model.flows().add(id, other);
    }

    private void refresh(Project project) {
        boolean same = project.dependencies().equals(shown) && project.flows().equals(shownFlows);
        if (!same) {
            show(project);
        }
    }

    private void show(Project project) {
        shown = project.dependencies();
        shownFlows = project.flows();
        List<Dependency> out =
                shown.stream().filter(each -> each.from().equals(id)).toList();
        List<Dependency> in =
                shown.stream().filter(each -> each.to().equals(id)).toList();
        List<DataFlow> data = shownFlows.stream()
                .filter(flow -> flow.sourceOfTruth().equals(id) || flow.copies().contains(id))
                .toList();
        fill(needs, "Needs", out, each -> line(each, each.to()));
        fill(neededBy, "Needed by", in, each -> line(each, each.from()));
        fill(flows, "Data flows", data, each -> new FlowForm(model, id, each).node());
    }

    private static <T> void fill(VBox box, String title, List<T> items, Function<T, Node> line) {
        box.getChildren()
                .setAll(Parts.text(
                        "%s  %s".formatted(title, items.isEmpty() ? "none" : Shown.count(items.size())),
                        "panel-title"));
        items.stream().limit(MOST).map(line).forEach(box.getChildren()::add);
        if (items.size() > MOST) {
            box.getChildren().add(Parts.text("and %,d more".formatted(items.size() - MOST), "caption"));
        }
    }

    private Node line(Dependency dependency, ComponentId other) {
        var name = Parts.text(model.name(other));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        if (!dependency.note().isEmpty()) {
            name.setTooltip(new javafx.scene.control.Tooltip(dependency.note()));
        }
        var kind = new ComboBox<DependencyKind>();
        kind.getItems().setAll(DependencyKind.values());
        kind.setConverter(new Words<>(DependencyKind.values()));
        kind.setValue(dependency.kind());
        kind.getStyleClass().add("small");
        kind.setAccessibleText("How it is needed");
        kind.setOnAction(_ -> model.edits().setKind(dependency, kind.getValue()));
        Button gone = Parts.iconButton(
                Feather.X,
                "Remove the dependency on " + model.name(other),
                () -> model.edits().disconnect(dependency));
        gone.setId("remove-%s-%s".formatted(dependency.kind().name().toLowerCase(Locale.ROOT), other.value()));
        return aligned(name, kind, gone);
    }

    private static HBox aligned(Label name, Node... rest) {
        var line = new HBox(6, name);
        line.getChildren().addAll(rest);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    Node node() {
        return node;
    }

    /// Ends what the form listens to.
    Subscription changes() {
        return changes;
    }
}
