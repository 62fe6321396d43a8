package dev.understudy.ui.common;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.Dependency;
import dev.understudy.project.DependencyKind;
import dev.understudy.project.Project;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Projects to show: the sample, an empty one and a very large one.
public final class Inventories {
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T20:00:00Z"));

    private Inventories() {}

    /// The bundled sample.
    public static Project sample() {
        return TextForm.read(Path.of("sample-projects", "corner-books"));
    }

    /// The sample without components.
    public static Project empty() {
        return sample().with(draft -> {
            draft.components = List.of();
            draft.dependencies = List.of();
            draft.flows = List.of();
        });
    }

    /// Made-up components in systems of a hundred, most of whose needs lie inside; a few are needed by very many.
    public static Project huge(int components) {
        var random = new Random(11);
        return sample().with(draft -> {
            draft.components = IntStream.range(0, components)
                    .mapToObj(Inventories::component)
                    .toList();
            List<Dependency> needs = new ArrayList<>();
            for (int i = 0; i < components * 2; i++) {
                int from = random.nextInt(components);
                int near = from - from % 100 + random.nextInt(100);
                int to = random.nextInt(5) == 0 ? random.nextInt(12) : Math.min(components - 1, near);
                int first = Math.max(from, to);
                needs.add(new Dependency(id(first), id(Math.min(from, to)), DependencyKind.CALL, ""));
            }
            draft.dependencies = needs.stream()
                    .filter(each -> !each.from().equals(each.to()))
                    .distinct()
                    .toList();
            draft.flows = List.of();
        });
    }

    private static Component component(int number) {
        ComponentKind kind = List.of(ComponentKind.values()).get(number * 7 % ComponentKind.values().length);
        return new Component(
                id(number),
                "%s %d of system %d"
                        .formatted(kind.name().toLowerCase(java.util.Locale.ROOT), number % 100, number / 100),
                kind,
                number % 9 == 0 ? null : "Team " + number % 40,
                number % 7 == 0 ? null : "%d.%d".formatted(number % 5 + 1, number % 10),
                number % 11 == 0 ? null : number % 500 + " calls/s",
                null);
    }

    public static ComponentId id(int number) {
        return new ComponentId("c" + number);
    }

    /// A document whose jobs run at once on the calling thread.
    public static Document document(Path folder, Project project) {
        return document(folder, project, new Jobs(Runnable::run, Runnable::run));
    }

    /// A document of a new file.
    public static Document document(Path folder, Project project, Jobs jobs) {
        Path file = folder.resolve("map.understudy");
        return new Document(ProjectFile.create(file, project), file, jobs, CLOCK);
    }
}
