package dev.understudy.rehearse.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast the backfill copies, held against a bare loop that does the same by hand: 500 rows a batch, no
/// pause, nobody else at work. `-Dbench.rows=N` for other sizes, `-Dbench.rounds=N` for more rounds.
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
                var runs = new EnumMap<Who, List<Run>>(Who.class);
                for (int round = 0; round <= ROUNDS; round++) {
                    for (Who who : Who.values()) {
                        Run run = run(who, servers, stores);
                        sheet.line("round %d: %-26s %s", round, who.title, run);
                        if (round > 0) { // the first warms up
                            runs.computeIfAbsent(who, _ -> new ArrayList<>()).add(run);
                        }
                    }
                }
                report(sheet, runs);
                memory(sheet, servers, stores);
            }
        }
    }

    private static void prepare(BenchServers servers) throws Exception {
        FloorTable.create(servers, Side.SOURCE, FloorTable.writtenTwice());
        FloorTable.create(servers, Side.TARGET, FloorTable.writtenTwice());
        FloorTable.fill(servers, Side.SOURCE, ROWS);
        servers.run(
                Side.SOURCE,
                List.of(
                        "create table understudy_outbox (seq bigint primary key auto_increment, write_seq bigint not null,"
                                + " tbl varchar(64), row_key bigint, row_version bigint, op char(1), image longtext,"
                                + " made_at datetime(6), key (write_seq))"));
        servers.run(
                Side.TARGET,
                List.of("create table understudy_state (name varchar(100) primary key, value text not null)"));
    }

    private enum Who {
        BARE("bare loop"),
        LINKED("bare loop through the link"),
        OURS("backfill");

        private final String title;

        Who(String title) {
            this.title = title;
        }
    }

    /// Time on the clock, and time that this process kept a processor busy: the second hardly depends
    /// on what else the machine does.
    private record Run(long nanos, long busyNanos) {
        @Override
        public String toString() {
            return "%,9d rows/s   %6.2f us of this process's own processor time a row"
                    .formatted(Math.round(ROWS * 1e9 / nanos), busyNanos / 1e3 / ROWS);
        }
    }

    private static Run run(Who who, BenchServers servers, Stores stores) throws Exception {
        servers.run(Side.TARGET, EMPTY);
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long busy = system.getProcessCpuTime();
        long took = switch (who) {
            case BARE -> bare(servers);
            case LINKED -> bareThroughLink(stores);
            case OURS -> ours(stores, _ -> false);
        };
        return new Run(took, system.getProcessCpuTime() - busy);
    }

    private static void report(Sheet sheet, Map<Who, List<Run>> runs) {
        var medians = new EnumMap<Who, Run>(Who.class);
        runs.forEach((who, all) -> medians.put(
                who,
                new Run(
                        new Spread(all.stream().map(Run::nanos).toList()).median(),
                        new Spread(all.stream().map(Run::busyNanos).toList()).median())));
        sheet.line("%,d rows, medians of %d:", ROWS, ROUNDS);
        medians.forEach((who, run) -> sheet.line("%-26s %s", who.title, run));
        long ours = Objects.requireNonNull(medians.get(Who.OURS)).nanos();
        for (Who other : List.of(Who.BARE, Who.LINKED)) {
            long theirs = Objects.requireNonNull(medians.get(other)).nanos();
            sheet.line("backfill / %-26s %6.1f %%", other.title, 100.0 * theirs / ours);
        }
    }

    private static long bare(BenchServers servers) throws Exception {
        try (Connection source = servers.bare(Side.SOURCE, "");
                Connection target = servers.bare(Side.TARGET, "&reWriteBatchedInserts=true&maxSendBufferSize=65536")) {
            return bare(source, target);
        }
    }

    private static long bareThroughLink(Stores stores) throws Exception {
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

    private static long ours(Stores stores, DoublePredicate progress) throws Exception {
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
        servers.run(Side.TARGET, EMPTY);
        var used = new ArrayList<Long>();
        ours(stores, share -> {
            if (share >= (used.size() + 1) / 3.0 - 1e-9) {
                System.gc();
                used.add(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
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
        Project project = TextForm.read(Path.of("sample-projects", "corner-books"))
                .with(draft -> draft.application = application);
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
