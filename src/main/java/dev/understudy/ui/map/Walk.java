package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Box;
import dev.understudy.graph.MapLayout.Point;
import dev.understudy.project.ComponentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where an arrow key leads to: along an arrow if one leads that way, else to the nearest box that lies there.
enum Walk {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int dx;
    private final int dy;

    Walk(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /// The next component; empty if there is none that way. Without a start it is the first of the inventory.
    Optional<ComponentId> from(Chart chart, Optional<ComponentId> start) {
        Optional<Box> here = start.flatMap(chart::box);
        if (here.isEmpty()) {
            return chart.boxes().stream().findFirst().map(Box::id);
        }
        Box box = here.get();
        Optional<ComponentId> along = nearest(box, boxes(chart, neighbours(chart, box.id())));
        return along.isPresent() ? along : nearest(box, chart.boxes().stream());
    }

    private Collection<ComponentId> neighbours(Chart chart, ComponentId id) {
        return switch (this) {
            case LEFT -> chart.graph().dependents(id);
            case RIGHT -> chart.graph().dependencies(id);
            case UP, DOWN -> List.of();
        };
    }

    private static Stream<Box> boxes(Chart chart, Collection<ComponentId> ids) {
        return ids.stream().flatMap(id -> chart.box(id).stream());
    }

    private Optional<ComponentId> nearest(Box from, Stream<Box> boxes) {
        Point start = from.middle();
        Predicate<Box> thatWay = box -> ahead(start, box.middle()) > 1;
        return boxes.filter(thatWay)
                .min(Comparator.comparingDouble(box -> distance(start, box.middle())))
                .map(Box::id);
    }

    private double ahead(Point from, Point to) {
        return (to.x() - from.x()) * dx + (to.y() - from.y()) * dy;
    }

    /// What lies aside counts three times, so that the key leads where it points.
    private double distance(Point from, Point to) {
        double aside = Math.abs((to.x() - from.x()) * dy) + Math.abs((to.y() - from.y()) * dx);
        return ahead(from, to) + 3 * aside;
    }
}
