package dev.understudy.rehearse.venue;

import dev.understudy.project.Connection;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import dev.understudy.staging.pool.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/// Two staging databases that the project names. Nothing is filled or reset here: they are as their owners left
/// them.
public final class StagingVenue implements Venue {
    private final Databases databases;
    private final Path projectFile;

    /// @param projectFile hosts are trusted for it
    public StagingVenue(Databases databases, Path projectFile) {
        this.databases = databases;
        this.projectFile = projectFile;
    }

    @Override
    public Stores fresh(Project project, RunSettings settings, String sessionName, Consumer<String> progress) {
        return again(project, sessionName, progress);
    }

    @Override
    public Stores again(Project project, String sessionName, Consumer<String> progress) {
        Database source = open(project, Side.SOURCE, sessionName, progress);
        try {
            return new Stores(source, open(project, Side.TARGET, sessionName, progress));
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private Database open(Project project, Side side, String sessionName, Consumer<String> progress) {
        Connection connection = project.connection(side).orElseThrow();
        progress.accept("Connecting the %s at %s:%d".formatted(side.word(), connection.host(), connection.port()));
        Database database = databases.open(connection, projectFile, sessionName);
        progress.accept("The %s is %s %s on host %s, database %s, %,d MB"
                .formatted(
                        side.word(),
                        database.facts().product().title(),
                        database.facts().version(),
                        database.facts().host(),
                        database.facts().database(),
                        database.facts().bytes() / 1_000_000));
        return database;
    }

    @Override
    public Optional<Map<Side, SortedMap<String, String>>> planned(
            Project project, List<StepId> done, Consumer<String> progress) {
        return Optional.empty(); // it would need a second pair of databases
    }

    @Override
    public void discard() {
        // what is in staging is not ours to throw away
    }
}
