package dev.understudy.graph;

import dev.understudy.project.ComponentId;
import java.util.List;

/// Where everything of a map lies, in points; the origin is the upper left corner and y grows downwards.
///
/// @param width of the whole drawing, its margin included
/// @param height of the whole drawing, its margin included
/// @param boxes one for each component, in the order of the inventory
/// @param routes one for each pair of components of which the first needs the second
public record MapLayout(double width, double height, List<Box> boxes, List<Route> routes) {
    public MapLayout {
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
    }

    /// Where a component lies; `x` and `y` are its upper left corner.
    public record Box(ComponentId id, double x, double y, double width, double height) {}

    /// The way of an arrow: a line through its points, of which there are two at least. The first lies on the
    /// border of
    /// `from`, the last on that of `to`.
    public record Route(ComponentId from, ComponentId to, List<Point> points) {
        public Route {
            points = List.copyOf(points);
        }
    }

    /// A place on the map.
    public record Point(double x, double y) {}
}
