package dev.understudy.graph;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.Dependency;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The inventory as plain nodes and links. Links to components that do not exist, links of a component to
/// itself and
/// second links between the same two are left out: they would change nothing that is drawn or asked.
record Links(List<ComponentId> nodes, List<Link> links) {
    record Link(ComponentId from, ComponentId to) {}

    static Links of(List<Component> components, List<Dependency> dependencies) {
        Set<ComponentId> nodes = new LinkedHashSet<>();
        components.forEach(component -> nodes.add(component.id()));
        Set<Link> links = new LinkedHashSet<>();
        for (Dependency each : dependencies) {
            if (!each.from().equals(each.to()) && nodes.contains(each.from()) && nodes.contains(each.to())) {
                links.add(new Link(each.from(), each.to()));
            }
        }
        return new Links(new ArrayList<>(nodes), new ArrayList<>(links));
    }
}
