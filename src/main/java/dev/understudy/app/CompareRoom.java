package dev.understudy.app;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.Comparing;
import dev.understudy.cli.ExitCodes;
import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonException;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.compare.Matching;
import dev.understudy.compare.NotCompared;
import dev.understudy.compare.Repair;
import dev.understudy.compare.StoreComparison;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.Conversion;
import dev.understudy.project.FileProduct;
import dev.understudy.project.Problem;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.ReadableStore;
import dev.understudy.staging.ReadableStores;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Secret;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.Stores;
import dev.understudy.staging.file.FileDatabase;
import dev.understudy.staging.pool.Databases;
import dev.understudy.staging.pool.PoolSettings;
import dev.understudy.staging.practice.PracticeServers;
import dev.understudy.staging.reading.Drivers;
import dev.understudy.staging.reading.ReadDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a comparison of two connected databases together and turns its failures into exit codes.
///
/// @param artifacts folder of the practice servers' jars
/// @param environment answers the value of a variable of the process, or null
record CompareRoom(UserFolders folders, Path artifacts, Function<String, @Nullable String> environment)
        implements Comparing {
    /// What hosts are trusted for that no project names.
    private static final Path COMPARISONS = Path.of("comparisons");

    private static final String SESSION = "understudy-compare-1";

    /// A question about a whole table may take long.
    private static final Duration SILENCE = Duration.ofMinutes(30);

    @Override
    public Compared compare(Request request, ComparisonListener listener) {
        var trust = new HostTrust(folders.data().resolve("trusted-hosts"));
        request.trustedHosts().forEach(host -> Engine.trust(trust, COMPARISONS, host));
        Databases databases = databases(trust, request.settings().load().lanes());
        try (ReadableStore source = open(databases, trust, request, request.source());
                ReadableStore target = open(databases, trust, request, request.target())) {
            return compare(request, side -> side == Side.SOURCE ? source : target, listener);
        } catch (StagingException e) {
            throw EngineRoom.failure("The databases were not compared.", e);
        } catch (ComparisonException e) {
            throw new CommandFailure(
                    new Problem(
                            "The comparison did not come to its end.",
                            String.valueOf(e.getMessage()),
                            "Nothing was changed. See whether both servers answer, then compare again."),
                    ExitCodes.UNREACHABLE,
                    e);
        }
    }

    private ReadableStore open(Databases databases, HostTrust trust, Request request, Place place) {
        return switch (place) {
            case Place.Server server -> databases.open(server.connection(), COMPARISONS, SESSION);
            case Place.ReadServer server -> reading(trust).open(server.connection(), COMPARISONS);
            case Place.File file
            when file.product() == FileProduct.SQLITE -> FileDatabase.sqlite(file.side(), file.path());
            case Place.File file
            when trusted(request, file.path()) ->
                FileDatabase.h2(file.side(), file.path(), file.user(), password(file));
            case Place.File file ->
                throw new StagingException(
                        StagingException.Reason.REFUSED,
                        "The %s %s was not opened: a file of H2 may hold code that runs when it is opened."
                                .formatted(file.side().word(), file.path()),
                        "If it is yours, compare again with --trust-file %s.".formatted(file.path()));
        };
    }

    /// Drivers that do not come with this program are in a folder beside the practice servers.
    private ReadDatabase.Door reading(HostTrust trust) {
        var drivers = new Drivers(artifacts.toAbsolutePath().normalize().resolveSibling("drivers"));
        return new ReadDatabase.Door(new ProductionGuard(trust), new Secrets(environment), drivers);
    }

    private static boolean trusted(Request request, Path file) {
        return request.trustedFiles().stream()
                .anyMatch(one -> one.toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize()));
    }

    private Secret password(Place.File file) {
        String variable = file.secretVariable();
        return variable == null ? new Secret("") : new Secrets(environment).read(variable);
    }

    private Databases databases(HostTrust trust, int lanes) {
        return new Databases(
                Dialects::of,
                new ProductionGuard(trust),
                new Secrets(environment),
                new PoolSettings(lanes + 1, 1, Duration.ofSeconds(10), Duration.ofSeconds(10), SILENCE));
    }

    @Override
    public List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, Consumer<String> progress) {
        var servers = new PracticeServers(artifacts, folders.cache(), progress);
        Databases databases = databases(new HostTrust(folders.data().resolve("trusted-hosts")), 2);
        Path folder = folders.data()
                .resolve("practice")
                .resolve("blind-spots-" + ProcessHandle.current().pid());
        try (RunningServer mariadb = servers.start(Product.MARIADB, folder.resolve("mariadb"), "specimen");
                RunningServer postgres = servers.start(Product.POSTGRESQL, folder.resolve("postgresql"), "specimen");
                Database source = databases.practice(mariadb, Side.SOURCE, SESSION);
                Database target = databases.practice(postgres, Side.TARGET, SESSION)) {
            return new BlindSpots(new Stores(source, target), loosened).rows(progress);
        } catch (StagingException e) {
            throw EngineRoom.failure("The comparison was not tested.", e);
        } finally {
            PracticeServers.discard(folder.resolve("mariadb"));
            PracticeServers.discard(folder.resolve("postgresql"));
        }
    }

    private static Compared compare(Request request, ReadableStores stores, ComparisonListener listener) {
        Matching.Matched matched = new Matching(request.matching()).match(stores);
        Thread command = Thread.currentThread();
        ComparisonResult result = new StoreComparison(listener)
                .compare(stores, matched.tables(), request.settings(), command::isInterrupted);
        List<NotCompared> notCompared = new ArrayList<>(matched.notCompared());
        notCompared.addAll(result.notCompared());
        return new Compared(
                result,
                notCompared,
                options(request, stores, matched),
                stores.of(Side.SOURCE).received() + stores.of(Side.TARGET).received(),
                repair(stores, matched.tables(), result));
    }

    private static List<String> options(Request request, ReadableStores stores, Matching.Matched matched) {
        List<String> options = new ArrayList<>();
        if (!request.matching().where().isEmpty()) {
            options.add("Only rows with: " + request.matching().where());
        }
        matched.loosened().forEach(loosened -> options.add("Loosened: " + loosened));
        Duration longest = request.settings().load().statement();
        Stream.of(Side.values())
                .map(stores::of)
                .filter(store -> longest.isPositive() && unlimited(store, longest))
                .forEach(store -> options.add("The %s (%s) cannot limit statements: --statement-limit is not in force."
                        .formatted(store.side().word(), store.dialect().title())));
        options.add("Times without a zone are taken as UTC.");
        return options;
    }

    private static boolean unlimited(ReadableStore store, Duration longest) {
        return store.dialect().sessions().limitStatements(longest).isEmpty();
    }

    private static List<String> repair(ReadableStores stores, List<ComparedTable> tables, ComparisonResult result) {
        var repair = new Repair(stores.of(Side.TARGET).dialect());
        List<String> statements = new ArrayList<>();
        for (ComparedTable table : tables) {
            result.tables().stream()
                    .filter((TableResult one) -> one.table().equals(table.source()))
                    .forEach(one -> statements.addAll(repair.of(table, one)));
        }
        return statements;
    }
}
