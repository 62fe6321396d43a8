package dev.understudy.runbook.section;

import dev.understudy.graph.LayeredLayout;
import dev.understudy.graph.MapLayout;
import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.Dependency;
import dev.understudy.runbook.document.Drawing;
import java.util.List;

/// The map as a drawing.
final class MapDrawing {
    private MapDrawing() {}

    static Drawing of(List<Component> components, List<Dependency> dependencies) {
        MapLayout layout = LayeredLayout.of(components, dependencies);
        return new Drawing(
                layout.width(),
                layout.height(),
                layout.boxes().stream().map(box -> box(components, box)).toList(),
                layout.routes().stream().map(MapDrawing::arrow).toList(),
                dependencies.stream()
                        .map(dependency -> words(components, dependency))
                        .toList());
    }

    /// The name of a component, or its id where there is none.
    static String name(List<Component> components, ComponentId id) {
        return components.stream()
                .filter(component -> component.id().equals(id))
                .map(Component::name)
                .findFirst()
                .orElse(id.value());
    }

    private static Drawing.Box box(List<Component> components, MapLayout.Box box) {
        String kind = components.stream()
                .filter(component -> component.id().equals(box.id()))
                .map(component -> Words.of(component.kind()))
                .findFirst()
                .orElse("");
        return new Drawing.Box(box.x(), box.y(), box.width(), box.height(), name(components, box.id()), kind);
    }

    private static Drawing.Arrow arrow(MapLayout.Route route) {
        return new Drawing.Arrow(route.points().stream()
                .map(point -> new Drawing.Point(point.x(), point.y()))
                .toList());
    }

    private static String words(List<Component> components, Dependency dependency) {
        String what = "%s %ss %s"
                .formatted(
                        name(components, dependency.from()),
                        Words.of(dependency.kind()),
                        name(components, dependency.to()));
        return dependency.note().isBlank() ? what : what + ": " + dependency.note();
    }
}
