package dev.understudy.graph;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.Dependency;
import dev.understudy.project.DependencyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Inventories in a few letters: `links("a-b b-c")` is a needs b, b needs c.
final class Graphs {
    private Graphs() {}

    static List<Component> components(String ids) {
        return Stream.of(ids.split(" ")).map(Graphs::component).toList();
    }

    static List<Dependency> links(String links) {
        return Stream.of(links.split(" "))
                .map(link -> link.split("-"))
                .map(ends -> link(ends[0], ends[1]))
                .toList();
    }

    static Component component(String id) {
        return new Component(new ComponentId(id), id, ComponentKind.SERVICE, null, null, null, null);
    }

    static Dependency link(String from, String to) {
        return new Dependency(new ComponentId(from), new ComponentId(to), DependencyKind.CALL, "");
    }

    static List<Component> many(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> component("c" + i))
                .toList();
    }

    /// A landscape as they are: most needs lie near, and a few components are needed by very many.
    static List<Dependency> landscape(int nodes, int links, long seed) {
        Random random = new Random(seed);
        List<Dependency> made = new ArrayList<>();
        for (int i = 0; i < links; i++) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(4) == 0 ? random.nextInt(20) : Math.min(nodes - 1, from + 1 + random.nextInt(40));
            made.add(link("c" + from, "c" + to));
        }
        return made;
    }
}
