package dev.understudy.app;

import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.compare.Matching;
import dev.understudy.compare.NotCompared;
import dev.understudy.compare.Repair;
import dev.understudy.compare.StoreComparison;
import dev.understudy.compare.place.Place;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.Conversion;
import dev.understudy.project.FileProduct;
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
import dev.understudy.staging.TypedSecrets;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens two databases and compares them: what the command and the window have in common.
///
/// @param artifacts folder of the practice servers' jars
/// @param environment answers the value of a variable of the process, or null
/// @param typed passwords that were typed in
record ComparisonDesk(
        UserFolders folders, Path artifacts, Function<String, @Nullable String> environment, TypedSecrets typed) {
    /// What hosts are trusted for that no project names.
    static final Path COMPARISONS = Path.of("comparisons");

    private static final String SESSION = "understudy-compare-1";

    /// A question about a whole table may take long.
    private static final Duration SILENCE = Duration.ofMinutes(30);

    /// Compares, and returns when all is compared. An interrupt ends it.
    ///
    /// @param project for which hosts are trusted, or [#COMPARISONS]
    /// @throws StagingException if one of the two cannot be opened
    /// @throws dev.understudy.compare.ComparisonException if it cannot go on
    Compared compare(ComparisonRequest request, Path project, ComparisonListener listener) {
        HostTrust trust = trust();
        request.trustedHosts().forEach(host -> Engine.trust(trust, project, host));
        var door = new Door(databases(trust, request.settings().load().lanes()), trust, project);
        try (ReadableStore source = open(door, request, request.source());
                ReadableStore target = open(door, request, request.target())) {
            return compare(request, side -> side == Side.SOURCE ? source : target, listener);
        }
    }

    /// The hosts that this machine trusts.
    HostTrust trust() {
        return new HostTrust(folders.data().resolve("trusted-hosts"));
    }

    private record Door(Databases databases, HostTrust trust, Path project) {}

    private ReadableStore open(Door door, ComparisonRequest request, Place place) {
        return switch (place) {
            case Place.Server server -> door.databases().open(server.connection(), door.project(), SESSION);
            case Place.ReadServer server -> reading(door.trust()).open(server.connection(), door.project());
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
        return new ReadDatabase.Door(new ProductionGuard(trust), new Secrets(environment, typed), drivers);
    }

    private static boolean trusted(ComparisonRequest request, Path file) {
        return request.trustedFiles().stream()
                .anyMatch(one -> one.toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize()));
    }

    private Secret password(Place.File file) {
        String variable = file.secretVariable();
        return variable == null ? new Secret("") : new Secrets(environment, typed).read(variable);
    }

    private Databases databases(HostTrust trust, int lanes) {
        return new Databases(
                Dialects::of,
                new ProductionGuard(trust),
                new Secrets(environment, typed),
                new PoolSettings(lanes + 1, 1, Duration.ofSeconds(10), Duration.ofSeconds(10), SILENCE));
    }

    /// Plants known defects on practice databases and sees which level of a comparison catches which.
    ///
    /// @throws StagingException if the practice databases do not start
    List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, BlindSpots.Listener listener) {
        var servers = new PracticeServers(artifacts, folders.cache(), listener::at);
        Databases databases = databases(trust(), 2);
        Path folder = folders.data()
                .resolve("practice")
                .resolve("blind-spots-" + ProcessHandle.current().pid());
        try (RunningServer mariadb = servers.start(Product.MARIADB, folder.resolve("mariadb"), "specimen");
                RunningServer postgres = servers.start(Product.POSTGRESQL, folder.resolve("postgresql"), "specimen");
                Database source = databases.practice(mariadb, Side.SOURCE, SESSION);
                Database target = databases.practice(postgres, Side.TARGET, SESSION)) {
            return new BlindSpots(new Stores(source, target), loosened).rows(listener);
        } finally {
            PracticeServers.discard(folder.resolve("mariadb"));
            PracticeServers.discard(folder.resolve("postgresql"));
        }
    }

    private static Compared compare(ComparisonRequest request, ReadableStores stores, ComparisonListener listener) {
        Matching.Matched matched = new Matching(request.matching()).match(stores);
        Thread caller = Thread.currentThread();
        ComparisonResult result = new StoreComparison(listener)
                .compare(stores, matched.tables(), request.settings(), caller::isInterrupted);
        List<NotCompared> notCompared = new ArrayList<>(matched.notCompared());
        notCompared.addAll(result.notCompared());
        return new Compared(
                result,
                notCompared,
                options(request, stores, matched),
                stores.of(Side.SOURCE).received() + stores.of(Side.TARGET).received(),
                repair(stores, matched.tables(), result));
    }

    private static List<String> options(ComparisonRequest request, ReadableStores stores, Matching.Matched matched) {
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
