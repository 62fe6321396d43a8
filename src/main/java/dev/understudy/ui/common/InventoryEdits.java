package dev.understudy.ui.common;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.Dependency;
import dev.understudy.project.DependencyKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The named edits of components and of what they need. A text of spaces counts as none. On the JavaFX thread only.
///
/// @param document whose inventory is edited
public record InventoryEdits(Document document) {
    private static final int LONGEST_ID = 56;

    /// Adds a component.
    ///
    /// @return its id, made from the name
    public ComponentId add(String name, ComponentKind kind) {
        ComponentId id = freeId(name);
        var added = new Component(id, name, kind, null, null, null, null);
        document.edit("add component", "", draft -> draft.components = append(draft.components, added));
        return id;
    }

    /// Removes components with their dependencies, and their places in data flows; a flow without a source of truth
    /// or without a copy goes with them.
    public void remove(Set<ComponentId> ids) {
        document.edit(named("remove", ids), "", draft -> {
            draft.components = draft.components.stream()
                    .filter(each -> !ids.contains(each.id()))
                    .toList();
            draft.dependencies = draft.dependencies.stream()
                    .filter(each -> !ids.contains(each.from()) && !ids.contains(each.to()))
                    .toList();
            draft.flows = FlowEdits.without(draft.flows, ids);
            draft.places = draft.places.stream()
                    .filter(each -> !ids.contains(each.component()))
                    .toList();
        });
    }

    /// Gives a component another name; its id stays, since others refer to it.
    public void rename(ComponentId id, String name) {
        if (!name.isBlank()) {
            change(
                    "rename component",
                    Set.of(id),
                    each -> new Component(
                            each.id(), name, each.kind(), each.owner(), each.version(), each.volume(), each.backup()));
        }
    }

    /// Says what components are.
    public void setKind(Set<ComponentId> ids, ComponentKind kind) {
        change(
                named("set kind of", ids),
                ids,
                each -> new Component(
                        each.id(), each.name(), kind, each.owner(), each.version(), each.volume(), each.backup()));
    }

    /// Says who owns components.
    public void setOwner(Set<ComponentId> ids, String owner) {
        change(
                named("set owner of", ids),
                ids,
                each -> new Component(
                        each.id(),
                        each.name(),
                        each.kind(),
                        known(owner),
                        each.version(),
                        each.volume(),
                        each.backup()));
    }

    /// Says which version of a component runs.
    public void setVersion(ComponentId id, String version) {
        change(
                "set version of component",
                Set.of(id),
                each -> new Component(
                        each.id(),
                        each.name(),
                        each.kind(),
                        each.owner(),
                        known(version),
                        each.volume(),
                        each.backup()));
    }

    /// Says how much a component holds or serves.
    public void setVolume(ComponentId id, String volume) {
        change(
                "set volume of component",
                Set.of(id),
                each -> new Component(
                        each.id(),
                        each.name(),
                        each.kind(),
                        each.owner(),
                        each.version(),
                        known(volume),
                        each.backup()));
    }

    /// Says that one component needs another; nothing happens if that is said already, or if they are the same.
    public void connect(ComponentId from, ComponentId to, DependencyKind kind) {
        boolean there = document.project().dependencies().stream()
                .anyMatch(each -> each.from().equals(from) && each.to().equals(to) && each.kind() == kind);
        if (!there && !from.equals(to)) {
            var added = new Dependency(from, to, kind, "");
            document.edit("add dependency", "", draft -> draft.dependencies = append(draft.dependencies, added));
        }
    }

    /// Takes a dependency away.
    public void disconnect(Dependency gone) {
        document.edit(
                "remove dependency",
                "",
                draft -> draft.dependencies = draft.dependencies.stream()
                        .filter(each -> !each.equals(gone))
                        .toList());
    }

    /// Says in which way one component needs another.
    public void setKind(Dependency dependency, DependencyKind kind) {
        var changed = new Dependency(dependency.from(), dependency.to(), kind, dependency.note());
        document.edit(
                "set kind of dependency",
                "",
                draft -> draft.dependencies = draft.dependencies.stream()
                        .map(each -> each.equals(dependency) ? changed : each)
                        .distinct()
                        .toList());
    }

    private void change(String name, Set<ComponentId> ids, UnaryOperator<Component> change) {
        String subject = ids.stream().map(ComponentId::value).sorted().collect(Collectors.joining(" "));
        document.edit(
                name,
                subject,
                draft -> draft.components = draft.components.stream()
                        .map(each -> ids.contains(each.id()) ? change.apply(each) : each)
                        .toList());
    }

    private ComponentId freeId(String name) {
        Set<String> taken = new HashSet<>();
        document.project().components().forEach(each -> taken.add(each.id().value()));
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        String cut = plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-+$", "");
        String base = cut.isEmpty() ? "component" : cut;
        String free = Stream.iterate(1, i -> i + 1)
                .map(i -> i == 1 ? base : base + "-" + i)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
        return new ComponentId(free);
    }

    private static String named(String verb, Set<ComponentId> ids) {
        return ids.size() == 1 ? verb + " component" : "%s %,d components".formatted(verb, ids.size());
    }

    private static @Nullable String known(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static <T> List<T> append(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
