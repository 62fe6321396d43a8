package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Point;
import dev.understudy.project.ComponentId;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse and keys of the map. A click selects; a drag on the ground moves the view, on a box moves the box, and
/// with
/// Shift or the tool it draws an arrow.
final class Hands {
    private static final double STEP = 1.25;
    private static final double STILL = 4;

    private final MapView view;
    private final MapModel model;
    private Optional<ComponentId> taken = Optional.empty();
    private Point pressed = new Point(0, 0);
    private Point last = new Point(0, 0);
    private boolean moved;
    private boolean drawing;

    Hands(MapView view, MapModel model) {
        this.view = view;
        this.model = model;
    }

    void take() {
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnScroll(this::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        pressed = new Point(event.getX(), event.getY());
        last = pressed;
        moved = false;
        drawing = event.isShiftDown() || model.drawingProperty().get();
        taken = event.getButton() == MouseButton.PRIMARY ? under(event) : Optional.empty();
    }

    private void drag(MouseEvent event) {
        moved |= Math.hypot(event.getX() - pressed.x(), event.getY() - pressed.y()) > STILL;
        if (!moved) {
            return;
        }
        if (taken.isEmpty()) {
            view.look(view.viewport().panned(event.getX() - last.x(), event.getY() - last.y()));
        } else {
            view.ghost(ghost(event));
        }
        last = new Point(event.getX(), event.getY());
    }

    private MapView.Ghost ghost(MouseEvent event) {
        Rect place = dragged(event);
        Point start = view.viewport().onMap(pressed.x(), pressed.y());
        Point end = view.viewport().onMap(event.getX(), event.getY());
        return new MapView.Ghost(place, drawing ? List.of(start, end) : List.of());
    }

    /// Where the dragged box would lie.
    private Rect dragged(MouseEvent event) {
        Chart chart = model.chartProperty().get();
        double scale = view.viewport().scale();
        double dx = (event.getX() - pressed.x()) / scale;
        double dy = (event.getY() - pressed.y()) / scale;
        return taken.flatMap(id -> chart == null ? Optional.empty() : chart.box(id))
                .map(box -> new Rect(box.x() + dx, box.y() + dy, box.width(), box.height()))
                .orElse(new Rect(0, 0, 0, 0));
    }

    private void release(MouseEvent event) {
        view.ghost(null);
        if (!moved) {
            model.select(under(event));
        } else if (taken.isPresent()) {
            drop(event, taken.get());
        }
        taken = Optional.empty();
    }

    private void drop(MouseEvent event, ComponentId id) {
        if (drawing) {
            under(event).ifPresent(other -> model.connect(id, other));
        } else {
            Rect place = dragged(event);
            model.move(id, place.x(), place.y());
        }
    }

    private Optional<ComponentId> under(MouseEvent event) {
        Chart chart = model.chartProperty().get();
        return chart == null ? Optional.empty() : chart.at(view.viewport().onMap(event.getX(), event.getY()));
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = Math.pow(STEP, Math.clamp(event.getDeltaY() / 40, -3, 3));
            view.look(view.viewport().zoomed(factor, event.getX(), event.getY()));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> walk(Walk.LEFT);
            case RIGHT -> walk(Walk.RIGHT);
            case UP -> walk(Walk.UP);
            case DOWN -> walk(Walk.DOWN);
            case F -> view.fit();
            case PLUS, ADD, EQUALS -> view.look(view.viewport().zoomed(STEP));
            case MINUS, SUBTRACT -> view.look(view.viewport().zoomed(1 / STEP));
            case ESCAPE -> model.select(Optional.empty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(Walk way) {
        model.walk(way);
        view.reveal();
    }
}
