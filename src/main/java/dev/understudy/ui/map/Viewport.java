package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Point;

/// Which part of the map is seen, and how large.
///
/// @param scale screen points for each point of the map
/// @param left of the map, in its own points, at the left edge of the screen
/// @param top the same at the upper edge
/// @param width of the screen, in screen points
/// @param height the same
record Viewport(double scale, double left, double top, double width, double height) {
    static final double LEAST = 0.01;
    static final double MOST = 4;
    private static final double AIR = 24;

    /// Nothing of the map is moved or scaled yet.
    static Viewport of(double width, double height) {
        return new Viewport(1, 0, 0, width, height);
    }

    Viewport resized(double nextWidth, double nextHeight) {
        return new Viewport(scale, left, top, nextWidth, nextHeight);
    }

    /// Moved by screen points: what was under the pointer stays there.
    Viewport panned(double dx, double dy) {
        return new Viewport(scale, left - dx / scale, top - dy / scale, width, height);
    }

    /// Scaled by a factor; the place of the map under the screen point `x`, `y` stays there.
    Viewport zoomed(double factor, double x, double y) {
        double next = Math.clamp(scale * factor, LEAST, MOST);
        return new Viewport(next, left + x / scale - x / next, top + y / scale - y / next, width, height);
    }

    /// The same, about the middle of the screen.
    Viewport zoomed(double factor) {
        return zoomed(factor, width / 2, height / 2);
    }

    /// The whole of a map of this size in the middle of the screen, but never larger than life.
    Viewport fitted(double mapWidth, double mapHeight) {
        double room = Math.min((width - AIR) / Math.max(1, mapWidth), (height - AIR) / Math.max(1, mapHeight));
        double next = Math.clamp(room, LEAST, 1);
        return new Viewport(next, (mapWidth - width / next) / 2, (mapHeight - height / next) / 2, width, height);
    }

    /// Moved as little as shows a box whole, with some air around.
    Viewport showing(Rect box) {
        double air = AIR / scale;
        double right = left + width / scale;
        double bottom = top + height / scale;
        double dx = Math.min(0, box.x() - air - left) + Math.max(0, box.right() + air - right);
        double dy = Math.min(0, box.y() - air - top) + Math.max(0, box.bottom() + air - bottom);
        return new Viewport(scale, left + dx, top + dy, width, height);
    }

    /// With the middle of a box in the middle of the screen.
    Viewport centred(Rect box, double nextScale) {
        return new Viewport(
                nextScale,
                box.x() + box.width() / 2 - width / nextScale / 2,
                box.y() + box.height() / 2 - height / nextScale / 2,
                width,
                height);
    }

    Point onMap(double x, double y) {
        return new Point(left + x / scale, top + y / scale);
    }

    Point onScreen(Point place) {
        return new Point((place.x() - left) * scale, (place.y() - top) * scale);
    }

    /// What of the map is seen.
    Rect seen() {
        return new Rect(left, top, width / scale, height / scale);
    }
}
