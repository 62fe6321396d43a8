package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Point;
import dev.understudy.project.ComponentId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The surface that the map is drawn on: draws what is seen, once for each frame in which something has changed.
final class MapView extends Region {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private static final double READABLE = 0.8;

    private final MapModel model;
    private final Canvas canvas = new Canvas();
    private final TextWidths widths = new TextWidths();
    private final CanvasPen pen = new CanvasPen(canvas.getGraphicsContext2D(), widths);
    private final ReadOnlyObjectWrapper<Viewport> view = new ReadOnlyObjectWrapper<>(this, "view", Viewport.of(1, 1));
    private final ReadOnlyBooleanWrapper arrowsLeftAway = new ReadOnlyBooleanWrapper(this, "arrowsLeftAway");
    private final SetChangeListener<PseudoClass> looks = _ -> requestLayout();
    private boolean fitted;
    private @Nullable Ghost ghost;

    /// What follows the pointer: a box that is dragged, or an arrow that is drawn.
    ///
    /// @param line an arrow of two points, or the empty list
    record Ghost(Rect box, List<Point> line) {}

    MapView(MapModel model) {
        this.model = model;
        setId("map-view");
        getStyleClass().add("map-surface");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleText("Map of the components");
        model.chartProperty().subscribe(_ -> requestLayout());
        model.focusProperty().subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
        sceneProperty().subscribe(this::watch);
        new Hands(this, model).take();
    }

    private void watch(@Nullable Scene scene) {
        if (scene != null) {
            scene.getRoot().getPseudoClassStates().addListener(new WeakSetChangeListener<>(looks));
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        resize();
        Chart chart = model.chartProperty().get();
        if (chart != null && !fitted && getWidth() > 1) {
            fitted = true;
            fit();
        }
        paint(chart);
    }

    /// A selection that was seen stays seen when the inspector takes its room.
    private void resize() {
        Viewport before = view.get();
        Viewport after = before.resized(getWidth(), getHeight());
        if (!after.equals(before)) {
            view.set(selected()
                    .filter(box -> before.seen().touches(box))
                    .map(after::showing)
                    .orElse(after));
        }
    }

    private Optional<Rect> selected() {
        Chart chart = model.chartProperty().get();
        return chart == null
                ? Optional.empty()
                : model.focusProperty().get().id().flatMap(chart::box).map(Rect::of);
    }

    private void paint(@Nullable Chart chart) {
        GraphicsContext surface = canvas.getGraphicsContext2D();
        Palette palette = palette();
        surface.setGlobalAlpha(1);
        surface.setFill(Color.web(palette.background()));
        surface.fillRect(0, 0, getWidth(), getHeight());
        if (chart == null) {
            return;
        }
        Viewport now = view.get();
        arrowsLeftAway.set(new Drawing(chart, now, model.focusProperty().get(), palette, pen).draw());
        Ghost shown = ghost;
        if (shown != null) {
            paint(shown, now, palette);
        }
        if (isFocused()) {
            surface.setStroke(Color.web(palette.accent()));
            surface.setLineWidth(2);
            surface.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
        }
    }

    private void paint(Ghost shown, Viewport now, Palette palette) {
        var line = new Pen.Line(palette.accent(), 2);
        if (shown.line().isEmpty()) {
            Point corner = now.onScreen(new Point(shown.box().x(), shown.box().y()));
            double scale = now.scale();
            var place = new Rect(
                    corner.x(),
                    corner.y(),
                    shown.box().width() * scale,
                    shown.box().height() * scale);
            pen.opacity(0.7);
            pen.box(place, 6 * scale, palette.selected(), line);
            pen.opacity(1);
        } else {
            pen.line(shown.line().stream().map(now::onScreen).toList(), 0, line);
        }
    }

    /// The colours of the window's look.
    Palette palette() {
        Scene scene = getScene();
        boolean dark = scene != null && scene.getRoot().getPseudoClassStates().contains(DARK);
        return dark ? Palette.DARK : Palette.LIGHT;
    }

    TextWidths widths() {
        return widths;
    }

    /// Shows the whole map.
    void fit() {
        Chart chart = model.chartProperty().get();
        if (chart != null) {
            Rect area = chart.area();
            Viewport whole = view.get().fitted(area.width(), area.height());
            look(new Viewport(
                    whole.scale(), whole.left() + area.x(), whole.top() + area.y(), whole.width(), whole.height()));
        }
    }

    /// Brings the selection into sight, large enough to be read.
    void reveal() {
        boolean small = view.get().scale() < Drawing.READABLE;
        selected()
                .ifPresent(box -> look(
                        small ? view.get().centred(box, READABLE) : view.get().showing(box)));
    }

    /// Shows another part.
    void look(Viewport next) {
        view.set(next);
        requestLayout();
    }

    /// Shows something under the pointer; null: nothing any more.
    void ghost(@Nullable Ghost next) {
        if (!Objects.equals(ghost, next)) {
            ghost = next;
            requestLayout();
        }
    }

    /// Where on the surface the middle of a box is.
    Optional<Point> place(ComponentId id) {
        Chart chart = model.chartProperty().get();
        return chart == null
                ? Optional.empty()
                : chart.box(id).map(box -> viewport().onScreen(box.middle()));
    }

    Viewport viewport() {
        return view.get();
    }

    ReadOnlyObjectProperty<Viewport> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Whether there are too many arrows to draw those that nothing is selected for.
    ReadOnlyBooleanProperty arrowsLeftAwayProperty() {
        return arrowsLeftAway.getReadOnlyProperty();
    }
}
