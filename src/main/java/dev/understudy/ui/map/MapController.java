package dev.understudy.ui.map;

import dev.understudy.project.Component;
import dev.understudy.project.Project;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Binds the tool bar and the surface to their model; decides nothing.
final class MapController {
    private static final double STEP = 1.25;

    private final MapModel model;
    private final Context context;
    private final Export export;
    private final MapView view;
    private final StackPane notice = new StackPane();

    @FXML
    private Label summary;

    @FXML
    private Label cycles;

    @FXML
    private HBox tools;

    @FXML
    private ToggleButton draw;

    @FXML
    private ToggleButton legend;

    @FXML
    private Button smaller;

    @FXML
    private Label scale;

    @FXML
    private Button larger;

    @FXML
    private Button fit;

    @FXML
    private StackPane surface;

    @FXML
    private Label hint;

    MapController(MapModel model, Context context) {
        this.model = model;
        this.context = context;
        export = new Export(context, path -> hint("Written to %s. ".formatted(path.getFileName())));
        view = new MapView(model);
    }

    @FXML
    private void initialize() {
        Parts.describe(smaller, "Smaller (-)");
        Parts.describe(larger, "Larger (+)");
        Parts.describe(fit, "The whole map (F)");
        Parts.describe(draw, "Drag from the component that needs to the one that is needed (or hold Shift)");
        draw.selectedProperty().bindBidirectional(model.drawingProperty());
        view.viewProperty().subscribe(now -> scale.setText(Math.round(now.scale() * 100) + " %"));
        Node key = Legend.node();
        key.visibleProperty().bind(legend.selectedProperty());
        notice.setPickOnBounds(false);
        surface.getChildren().addAll(view, key, notice);
        StackPane.setAlignment(key, Pos.TOP_LEFT);
        model.projectProperty().subscribe(_ -> refresh());
        model.chartProperty().subscribe(_ -> refresh());
        model.stateProperty().subscribe(_ -> refresh());
        model.focusProperty().subscribe(_ -> hint());
        view.arrowsLeftAwayProperty().subscribe(_ -> hint());
    }

    private void refresh() {
        Project project = model.project();
        long twoWay = project.flows().stream().filter(flow -> flow.twoWay()).count();
        summary.setText("%s components · %s dependencies · %s data flows, %s two-way"
                .formatted(
                        Shown.count(project.components().size()),
                        Shown.count(project.dependencies().size()),
                        Shown.count(project.flows().size()),
                        Shown.count(twoWay)));
        Node said = notice(project);
        notice.getChildren().setAll(said == null ? java.util.List.of() : java.util.List.of(said));
        tools.setDisable(project.components().isEmpty());
        legend.setSelected(legend.isSelected() && !project.components().isEmpty());
        view.setVisible(!project.components().isEmpty());
        cycles();
        hint();
    }

    private void cycles() {
        Chart chart = model.chartProperty().get();
        int count = chart == null ? 0 : chart.cycles().size();
        Label found = count == 0
                ? Parts.chip(State.PASS, "No cycles")
                : Parts.chip(State.FINDING, count == 1 ? "1 cycle" : count + " cycles");
        cycles.setText(found.getText());
        cycles.setGraphic(found.getGraphic());
        cycles.getStyleClass().setAll(found.getStyleClass());
        cycles.setVisible(chart != null && !chart.boxes().isEmpty());
        Parts.describe(cycles, "Cycles: components that need each other can only be moved together");
    }

    private @Nullable Node notice(Project project) {
        if (project.components().isEmpty()) {
            Button go = Parts.button(
                    Feather.BOX,
                    "Go to the inventory",
                    () -> context.navigator().go("inventory", ""));
            go.setId("map-go-inventory");
            return Parts.empty(
                    Feather.SHARE_2,
                    "Nothing to draw yet",
                    "The map draws what the inventory lists. List components there and say what each one needs.",
                    go);
        }
        return switch (model.stateProperty().get()) {
            case UNDER_WAY -> model.chartProperty().get() == null ? underWay(project) : null;
            case CANCELLED ->
                model.chartProperty().get() == null
                        ? Parts.empty(
                                Feather.SHARE_2,
                                "The map is not laid out",
                                "The layout was stopped.",
                                Parts.button(Feather.REFRESH_CW, "Lay it out", model::layOut))
                        : null;
            case DONE -> null;
        };
    }

    private Node underWay(Project project) {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        var box = new VBox(
                12,
                wheel,
                Parts.text("Laying out %,d components"
                        .formatted(project.components().size())),
                Parts.button(Feather.X, "Cancel", model::cancel));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void hint() {
        hint("");
    }

    private void hint(String news) {
        Chart chart = model.chartProperty().get();
        Focus focus = model.focusProperty().get();
        String keys = "Arrow keys walk the graph, + and - zoom, F shows all, Esc clears";
        String selected = chart == null
                ? ""
                : focus.id()
                        .flatMap(chart::component)
                        .map(Component::name)
                        .map(name -> name + " is selected. ")
                        .orElse("");
        String many = !view.arrowsLeftAwayProperty().get()
                ? ""
                : focus.none()
                        ? "Too many arrows to read: zoom in, or select a component to see its own. "
                        : "Only arrows of its blast radius are drawn. ";
        hint.setText(model.project().components().isEmpty() ? "" : news + selected + many + keys);
        view.setAccessibleText("Map of the components. " + selected + keys);
    }

    /// Brings the selection into sight.
    void reveal() {
        view.reveal();
    }

    /// Gives the keyboard to the map.
    void focus() {
        view.requestFocus();
    }

    @FXML
    private void onAgain() {
        model.forgetPlaces();
        model.layOut();
        view.fit();
    }

    @FXML
    private void onSmaller() {
        view.look(view.viewport().zoomed(1 / STEP));
    }

    @FXML
    private void onLarger() {
        view.look(view.viewport().zoomed(STEP));
    }

    @FXML
    private void onFit() {
        view.fit();
    }

    @FXML
    private void onPng() {
        write((chart, focus) -> export.png(chart, focus, view.palette(), view.widths()));
    }

    @FXML
    private void onSvg() {
        write((chart, focus) -> export.svg(chart, focus, view.palette()));
    }

    private void write(BiConsumer<Chart, Focus> way) {
        Chart chart = model.chartProperty().get();
        if (chart != null) {
            way.accept(chart, model.focusProperty().get());
        }
    }
}
