package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout;
import dev.understudy.graph.MapLayout.Box;
import dev.understudy.graph.MapLayout.Point;
import dev.understudy.graph.MapLayout.Route;
import dev.understudy.graph.SystemGraph;
import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.MapPlace;
import dev.understudy.project.Project;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A map that is laid out: its boxes where a person has put them or else where the layout has, its arrows, and what
/// lies where. Does not change; safe for use by many threads.
final class Chart {
    private final List<Component> components;
    private final List<Box> boxes;
    private final List<Route> routes;
    private final Map<ComponentId, Integer> numbers = new HashMap<>();
    private final Grid boxGrid;
    private final List<Rect> routeAreas;
    private final SystemGraph graph;
    private final Rect area;
    private final List<List<ComponentId>> cycles;

    private Chart(List<Component> components, List<Box> boxes, List<Route> routes, Known known) {
        this.components = components;
        this.boxes = boxes;
        this.routes = routes;
        this.graph = known.graph();
        for (Box box : boxes) {
            numbers.put(box.id(), numbers.size());
        }
        boxGrid = new Grid(boxes.stream().map(Rect::of).toList());
        routeAreas = routes.stream().map(route -> Rect.of(route.points())).toList();
        cycles = known.cycles();
        area = boxes.stream().map(Rect::of).reduce(Rect::and).orElse(new Rect(0, 0, 0, 0));
    }

    /// What takes a while to find out, once for a set of components and dependencies.
    record Known(SystemGraph graph, List<List<ComponentId>> cycles) {
        static Known of(Project project) {
            var graph = new SystemGraph(project.components(), project.dependencies(), project.flows());
            return new Known(graph, graph.cycles());
        }
    }

    /// @param layout of the same components and dependencies as the project has
    static Chart of(Project project, MapLayout layout, Known known) {
        Map<ComponentId, MapPlace> places = new HashMap<>();
        project.places().forEach(place -> places.put(place.component(), place));
        Map<ComponentId, Box> byId = new HashMap<>();
        List<Box> boxes = layout.boxes().stream()
                .map(box -> placed(box, places.get(box.id())))
                .toList();
        boxes.forEach(box -> byId.put(box.id(), box));
        Set<ComponentId> moved = new HashSet<>(places.keySet());
        List<Route> routes = layout.routes().stream()
                .map(route ->
                        moved.contains(route.from()) || moved.contains(route.to()) ? straight(route, byId) : route)
                .toList();
        return new Chart(project.components(), boxes, routes, known);
    }

    private static Box placed(Box box, @org.jspecify.annotations.Nullable MapPlace place) {
        return place == null ? box : box.at(place.x(), place.y());
    }

    private static Route straight(Route route, Map<ComponentId, Box> boxes) {
        Box from = boxes.get(route.from());
        Box to = boxes.get(route.to());
        return from == null || to == null ? route : Route.straight(from, to);
    }

    /// Numbers of the boxes that touch an area of the map.
    int[] boxesIn(Rect seen) {
        return boxGrid.in(seen);
    }

    /// The same for arrows.
    int[] routesIn(Rect seen) {
        return java.util.stream.IntStream.range(0, routes.size())
                .filter(i -> routeAreas.get(i).touches(seen))
                .toArray();
    }

    /// The box at a place; the last drawn wins.
    Optional<ComponentId> at(Point place) {
        int[] hit = boxGrid.in(new Rect(place.x(), place.y(), 0, 0));
        return hit.length == 0
                ? Optional.empty()
                : Optional.of(boxes.get(hit[hit.length - 1]).id());
    }

    Optional<Box> box(ComponentId id) {
        return Optional.ofNullable(numbers.get(id)).map(boxes::get);
    }

    Box box(int number) {
        return boxes.get(number);
    }

    Component component(int number) {
        return components.get(number);
    }

    Optional<Component> component(ComponentId id) {
        return Optional.ofNullable(numbers.get(id)).map(components::get);
    }

    Route route(int number) {
        return routes.get(number);
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Component> components() {
        return components;
    }

    List<Route> routes() {
        return routes;
    }

    SystemGraph graph() {
        return graph;
    }

    /// Components that need each other in a cycle.
    List<List<ComponentId>> cycles() {
        return cycles;
    }

    /// The smallest rectangle that holds all boxes.
    Rect area() {
        return area;
    }
}
