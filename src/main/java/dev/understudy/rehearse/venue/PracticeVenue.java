package dev.understudy.rehearse.venue;

import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.staging.Database;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Stores;
import dev.understudy.staging.pool.Databases;
import dev.understudy.staging.practice.PracticeServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// Two real servers of ours on this machine, filled by the project's practice scripts. Their data stays in a
/// folder until the rehearsal is finished or discarded, so that a crash of this process loses nothing.
public final class PracticeVenue implements Venue {
    /// Enough rows for every script to run; the schema does not depend on how many there are.
    private static final int SMALL = 200;

    private final PracticeServers servers;
    private final Databases databases;
    private final Path folder;

    /// @param folder for the data of both servers; of this project alone
    public PracticeVenue(PracticeServers servers, Databases databases, Path folder) {
        this.servers = servers;
        this.databases = databases;
        this.folder = folder;
    }

    @Override
    public Stores fresh(Project project, RunSettings settings, String sessionName, Consumer<String> progress) {
        discard();
        progress.accept("Starting the practice databases");
        Stores stores = open(project, sessionName, folder);
        try {
            progress.accept("Filling them with %,d main rows".formatted(settings.scale()));
            new PracticeScripts(stores).run(project, settings.scale());
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    @Override
    public Stores again(Project project, String sessionName, Consumer<String> progress) {
        progress.accept("Starting the practice databases on the data that they left");
        return open(project, sessionName, folder);
    }

    private Stores open(Project project, String sessionName, Path where) {
        var target = CompletableFuture.supplyAsync(
                () -> open(project, Side.TARGET, sessionName, where), Thread::startVirtualThread);
        Database source = open(project, Side.SOURCE, sessionName, where);
        try {
            return new Stores(source, target.join());
        } catch (CompletionException e) {
            source.close();
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private Database open(Project project, Side side, String sessionName, Path where) {
        var connection = project.connection(side).orElseThrow();
        Product product = connection.product() == Product.MYSQL ? Product.MARIADB : connection.product();
        RunningServer server = servers.start(product, where.resolve(side.word()), connection.database());
        try {
            return new OwnedDatabase(databases.practice(server, side, sessionName), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public Optional<Map<Side, SortedMap<String, String>>> planned(
            Project project, List<StepId> done, Consumer<String> progress) {
        progress.accept("Working out apart which schemas the plan's scripts make");
        Path scratch = folder.resolve("planned");
        try (Stores stores = open(project, "understudy-planned", scratch)) {
            new PracticeScripts(stores).run(project, SMALL);
            return Optional.of(new PlannedSchemas(stores).after(project, done));
        } finally {
            discard(scratch);
        }
    }

    @Override
    public void discard() {
        discard(folder);
    }

    /// Deletes the data of practice servers that do not run any more.
    ///
    /// @param where their folder; nothing happens where there is none
    /// @throws StagingException if it was not made by practice servers, or cannot be deleted
    public static void discard(Path where) {
        for (Side side : Side.values()) {
            PracticeServers.discard(where.resolve(side.word()));
        }
    }
}
