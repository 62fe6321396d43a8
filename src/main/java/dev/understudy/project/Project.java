package dev.understudy.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Everything that a person plans: one project file holds one.
///
/// @param scripts SQL by the path that actions name it with, such as `sql/expand-target.sql`
/// @param places of components that a person has put somewhere on the map; the others are laid out
public record Project(
        String name,
        String purpose,
        Objectives objectives,
        List<Role> roles,
        List<Component> components,
        List<Dependency> dependencies,
        List<DataFlow> flows,
        List<Risk> risks,
        Plan plan,
        Application application,
        List<Connection> connections,
        Practice practice,
        SortedMap<String, String> scripts,
        List<MapPlace> places) {
    public Project {
        roles = List.copyOf(roles);
        components = List.copyOf(components);
        dependencies = List.copyOf(dependencies);
        flows = List.copyOf(flows);
        risks = List.copyOf(risks);
        connections = List.copyOf(connections);
        scripts = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) scripts));
        places = List.copyOf(places);
    }

    /// A project whose map nobody has arranged by hand.
    public Project(
            String name,
            String purpose,
            Objectives objectives,
            List<Role> roles,
            List<Component> components,
            List<Dependency> dependencies,
            List<DataFlow> flows,
            List<Risk> risks,
            Plan plan,
            Application application,
            List<Connection> connections,
            Practice practice,
            SortedMap<String, String> scripts) {
        this(
                name,
                purpose,
                objectives,
                roles,
                components,
                dependencies,
                flows,
                risks,
                plan,
                application,
                connections,
                practice,
                scripts,
                List.of());
    }

    /// The connection of a side.
    public Optional<Connection> connection(Side side) {
        return connections.stream()
                .filter(connection -> connection.side() == side)
                .findFirst();
    }

    /// The same project with something changed.
    public Project with(Consumer<ProjectDraft> change) {
        var draft = new ProjectDraft(this);
        change.accept(draft);
        return draft.done();
    }
}
