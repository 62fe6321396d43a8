package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Box;
import dev.understudy.graph.MapLayout.Point;
import java.util.List;

/// A rectangle on the map.
record Rect(double x, double y, double width, double height) {
    static Rect of(Box box) {
        return new Rect(box.x(), box.y(), box.width(), box.height());
    }

    /// The smallest that holds all points of a line.
    static Rect of(List<Point> line) {
        double left = line.stream().mapToDouble(Point::x).min().orElse(0);
        double top = line.stream().mapToDouble(Point::y).min().orElse(0);
        double right = line.stream().mapToDouble(Point::x).max().orElse(0);
        double bottom = line.stream().mapToDouble(Point::y).max().orElse(0);
        return new Rect(left, top, right - left, bottom - top);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean touches(Rect other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    boolean has(Point place) {
        return place.x() >= x && place.x() <= right() && place.y() >= y && place.y() <= bottom();
    }

    /// The smallest that holds both.
    Rect and(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
