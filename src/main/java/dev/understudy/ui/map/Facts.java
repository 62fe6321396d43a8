package dev.understudy.ui.map;

import dev.understudy.graph.SystemGraph.TwoWay;
import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.ui.common.Kinds;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Picker;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is known of one component and its place in the graph.
final class Facts {
    private static final int MOST = 8;
    private static final int CHOICES = 6;

    private final MapModel model;
    private final Chart chart;
    private final Component component;
    private final VBox node = new VBox();

    Facts(MapModel model, Chart chart, Component component, Screen.Navigator navigator) {
        this.model = model;
        this.chart = chart;
        this.component = component;
        node.getStyleClass().add("inspector-body");
        Label name = Parts.text(component.name(), "card-title");
        name.setGraphic(Parts.icon(Kinds.icon(component.kind())));
        name.setWrapText(true);
        node.getChildren().addAll(name, known());
        radius();
        cycle();
        flows();
        var picker = new Picker(
                "Draw a dependency to", this::others, id -> model.connect(component.id(), new ComponentId(id)));
        picker.setId("map-need");
        var edit = Parts.button(
                Feather.EDIT_2,
                "Edit in the inventory",
                () -> navigator.go("inventory", component.id().value()));
        edit.setId("map-edit");
        node.getChildren().addAll(picker, edit);
    }

    private GridPane known() {
        var grid = new GridPane(12, 4);
        row(grid, "Kind", component.kind().name().toLowerCase(Locale.ROOT));
        row(grid, "Version", component.version());
        row(grid, "Owner", component.owner());
        row(grid, "Volume", component.volume());
        row(
                grid,
                "Needs",
                Integer.toString(chart.graph().dependencies(component.id()).size()));
        row(
                grid,
                "Needed by",
                Integer.toString(chart.graph().dependents(component.id()).size()));
        return grid;
    }

    private static void row(GridPane grid, String name, @Nullable String value) {
        Label key = Parts.text(name, "caption");
        key.setMinWidth(64);
        Label words = value == null ? Parts.text("not known", "quiet") : Parts.text(value);
        words.setWrapText(true);
        grid.addRow(grid.getRowCount(), key, words);
    }

    private void radius() {
        Map<ComponentId, Integer> hops = model.focusProperty().get().hops();
        Map<Integer, List<String>> byHops = new TreeMap<>();
        hops.forEach(
                (id, hop) -> byHops.computeIfAbsent(hop, _ -> new ArrayList<>()).add(name(id)));
        var section = new VBox(6);
        section.getChildren()
                .add(head(
                        "Blast radius",
                        "%,d of %,d others".formatted(hops.size(), chart.boxes().size() - 1)));
        if (hops.isEmpty()) {
            section.getChildren().add(Parts.text("Nobody needs it: if it breaks, it breaks alone.", "caption"));
        }
        byHops.entrySet().stream()
                .limit(MOST)
                .forEach(entry -> section.getChildren()
                        .add(signed(Parts.text(Integer.toString(entry.getKey()), "hop"), listed(entry.getValue()))));
        node.getChildren().add(section);
    }

    private void cycle() {
        chart.cycles().stream()
                .filter(cycle -> cycle.contains(component.id()))
                .findFirst()
                .ifPresent(cycle -> {
                    Label words = wrapped(listed(cycle.stream().map(this::name).toList()), "caption");
                    node.getChildren()
                            .add(new VBox(
                                    4,
                                    Parts.state(State.FINDING, "In a cycle of %,d".formatted(cycle.size())),
                                    words,
                                    wrapped("They need each other, so they can only be moved together.", "caption")));
                });
    }

    private void flows() {
        List<TwoWay> mine = chart.graph().twoWays().stream()
                .filter(flow ->
                        flow.source().equals(component.id()) || flow.copy().equals(component.id()))
                .toList();
        if (mine.isEmpty()) {
            return;
        }
        var section = new VBox(6, head("Two-way data flows", Integer.toString(mine.size())));
        for (TwoWay flow : mine) {
            ComponentId other = flow.source().equals(component.id()) ? flow.copy() : flow.source();
            section.getChildren()
                    .add(signed(
                            Legend.twoWay(),
                            "%s. Source of truth: %s. Lag %s. %s"
                                    .formatted(
                                            name(other),
                                            name(flow.source()),
                                            Lag.words(flow.flow().syncLatency()),
                                            flow.flow().whenItBreaks())));
        }
        node.getChildren().add(section);
    }

    private List<Picker.Choice> others(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return chart.components().stream()
                .filter(each -> !each.id().equals(component.id()))
                .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || each.id().value().contains(wanted))
                .limit(CHOICES)
                .map(each -> new Picker.Choice(each.id().value(), each.name()))
                .toList();
    }

    private String name(ComponentId id) {
        return chart.component(id).map(Component::name).orElse(id.value());
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return names.size() > MOST ? "%s and %,d more".formatted(first, names.size() - MOST) : first;
    }

    private static HBox head(String title, String figure) {
        return new HBox(Parts.text(title, "panel-title"), Parts.spring(), Parts.text(figure, "caption"));
    }

    private static HBox signed(Node sign, String words) {
        Label text = wrapped(words, "label");
        var line = new HBox(8, sign, text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Label wrapped(String words, String style) {
        Label text = Parts.text(words, style);
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        return text;
    }

    Node node() {
        return node;
    }
}
