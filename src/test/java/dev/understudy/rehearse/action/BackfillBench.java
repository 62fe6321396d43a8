package dev.understudy.rehearse.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.bench.BenchServers;
import dev.understudy.bench.FloorTable;
import dev.understudy.bench.Sheet;
import dev.understudy.bench.Spread;
import dev.understudy.project.Acknowledge;
import dev.understudy.project.Action;
import dev.understudy.project.AppVersion;
import dev.understudy.project.Application;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.VersionId;
import dev.understudy.project.Workload;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.traffic.Router;
import dev.understudy.staging.Stores;
import dev.understudy.store.text.TextForm;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast the backfill copies, held against a bare loop that does the same by hand: 500 rows a batch, no pause,
/// nobody else at work. `-Dbench.rows=N` for other sizes, `-Dbench.rounds=N` for more rounds.
class BackfillBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 300_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final VersionId V2 = new VersionId("v2");
    private static final List<String> EMPTY = List.of("truncate people", "truncate understudy_state");

    @TempDir
    private Path folder;

    @Test
    void backfillAgainstABareLoop() throws Exception {
        try (var sheet = new Sheet("BackfillBench");
                var servers = new BenchServers(folder)) {
            prepare(servers);
            try (Stores stores = servers.stores()) {
                var ours = new ArrayList<Long>();
                var linked = new ArrayList<Long>();
                var bare = new ArrayList<Long>();
                for (int round = 0; round <= ROUNDS; round++) {
                    bare.add(bare(servers));
                    linked.add(bareThroughLink(servers, stores));
                    ours.add(ours(servers, stores, _ -> false));
                    sheet.line(
                            "round %d%s: bare %,d rows/s, the same through the link %,d, backfill %,d",
                            round,
                            round == 0 ? " (warm-up, not counted)" : "",
                            perSecond(bare.getLast()),
                            perSecond(linked.getLast()),
                            perSecond(ours.getLast()));
                }
                report(sheet, counted(bare), counted(linked), counted(ours));
                memory(sheet, servers, stores);
            }
        }
    }

    private static void prepare(BenchServers servers) throws Exception {
        FloorTable.create(servers, Side.SOURCE, FloorTable.writtenTwice());
        FloorTable.create(servers, Side.TARGET, FloorTable.writtenTwice());
        FloorTable.fill(servers, Side.SOURCE, ROWS);
        servers.run(
                Side.TARGET,
                List.of("create table understudy_state (name varchar(100) primary key, value text not null)"));
    }

    private static Spread counted(List<Long> nanos) {
        return new Spread(nanos.subList(1, nanos.size()));
    }

    private static void report(Sheet sheet, Spread bare, Spread linked, Spread ours) {
        sheet.line("%,d rows, medians of %d:", ROWS, ours.count());
        sheet.line("bare loop                  %,9d rows/s", perSecond(bare.median()));
        sheet.line("bare loop through the link %,9d rows/s", perSecond(linked.median()));
        sheet.line("backfill                   %,9d rows/s", perSecond(ours.median()));
        sheet.line("backfill / bare            %9.1f %%  (wanted: 90)", 100.0 * bare.median() / ours.median());
        sheet.line("backfill / bare linked     %9.1f %%", 100.0 * linked.median() / ours.median());
    }

    private static long perSecond(long nanos) {
        return Math.round(ROWS * 1e9 / nanos);
    }

    private static long bare(BenchServers servers) throws Exception {
        servers.run(Side.TARGET, EMPTY);
        try (Connection source = servers.bare(Side.SOURCE, "");
                Connection target = servers.bare(Side.TARGET, "&reWriteBatchedInserts=true")) {
            return bare(source, target);
        }
    }

    private static long bareThroughLink(BenchServers servers, Stores stores) throws Exception {
        servers.run(Side.TARGET, EMPTY);
        try (Connection source = stores.source().dedicated("bare");
                Connection target = stores.target().dedicated("bare")) {
            return bare(source, target);
        }
    }

    private static long bare(Connection source, Connection target) throws Exception {
        long begun = System.nanoTime();
        long copied = new BareBackfill(source, target, 500).copy(ROWS);
        long took = System.nanoTime() - begun;
        assertEquals(ROWS, copied);
        return took;
    }

    private static long ours(BenchServers servers, Stores stores, DoublePredicate progress) throws Exception {
        servers.run(Side.TARGET, EMPTY);
        var kind = new Backfill();
        var settings = new Settings(kind, new Action(kind.name(), Map.of("batch", "500", "pause", "PT0S")));
        Scene scene = scene(stores, progress);
        long begun = System.nanoTime();
        String said = kind.act(settings, scene);
        long took = System.nanoTime() - begun;
        assertEquals("%,d rows".formatted(ROWS), said);
        return took;
    }

    /// Heap in use after a collection, a third of the way and at the end.
    private static void memory(Sheet sheet, BenchServers servers, Stores stores) throws Exception {
        var used = new ArrayList<Long>();
        ours(servers, stores, share -> {
            if (share >= (used.size() + 1) / 3.0 - 1e-9) {
                System.gc();
                used.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            return false;
        });
        sheet.line(
                "heap after a collection at %,d rows: %.1f MB, at %,d rows: %.1f MB",
                ROWS / 3, used.getFirst() / 1e6, ROWS, used.getLast() / 1e6);
    }

    private static Scene scene(Stores stores, DoublePredicate progress) {
        var version = new AppVersion(V2, "v2", Side.SOURCE, Side.SOURCE, true, true, Acknowledge.FIRST);
        var application = new Application(
                List.of(FloorTable.writtenTwice()), List.of(version), V2, new Workload(List.of(), 1, Duration.ZERO));
        Project project = TextForm.read(Path.of("sample-projects", "corner-books")).with(application);
        Standing standing =
                Answers.of(Standing.class, Map.of("record", _ -> Side.SOURCE, "copyTrusted", _ -> Side.SOURCE));
        var router = new Router(application, 1);
        var tables = new MappedTables(application);
        return Answers.of(
                Scene.class,
                Map.of(
                        "project", _ -> project,
                        "stores", _ -> stores,
                        "tables", _ -> tables,
                        "router", _ -> router,
                        "standing", _ -> standing,
                        "patience", _ -> Duration.ofSeconds(2),
                        "progress", arguments -> progress.test((Double) arguments[0])));
    }
}
