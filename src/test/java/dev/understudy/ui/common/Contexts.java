package dev.understudy.ui.common;

import dev.understudy.project.Project;
import dev.understudy.store.ProjectFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What a screen is made with, without a toolkit: all work happens at once, on the test's own thread.
public final class Contexts implements Choosing {
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T20:00:00Z"));

    private Contexts() {}

    /// A project in a file of its own.
    ///
    /// @param failures where failures go
    public static Context of(Path folder, Project project, List<Failure> failures) {
        return of(folder, project, failures, new Jobs(Runnable::run, Runnable::run));
    }

    /// The same, with work that happens when the test says so.
    public static Context of(Path folder, Project project, List<Failure> failures, Jobs jobs) {
        Path file = folder.resolve("project.understudy");
        var document = new Document(ProjectFile.create(file, project), file, jobs, CLOCK);
        return new Context(
                document, jobs, failures::add, new Activity(), (_, _) -> {}, new Contexts(), CLOCK, ZoneOffset.UTC);
    }

    @Override
    public Optional<Path> open(String title, String kind, String ending) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String kind, String ending, String name) {
        return Optional.empty();
    }
}
