package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.bench.BenchServers;
import dev.understudy.bench.FloorTable;
import dev.understudy.bench.Sheet;
import dev.understudy.bench.Spread;
import dev.understudy.compare.ComparisonSettings.Load;
import dev.understudy.project.Side;
import dev.understudy.staging.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast a million rows are compared by checksums, held against the floor: both servers computing plain
/// digests of a hundred ranges at once, over one bare connection each. Then with ten rows that differ. Beside it
/// the same with one connection a side instead of two, and the command as a whole process.
/// `-Dbench.rows=N` for other sizes.
class CompareBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int CHUNKS = 100;
    private static final Load LONE = new Load(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20));
    private static final int PLANTED = 10;
    private static final String FLOOR_POSTGRES = """
            select count(*), sum(('x0'||substr(md5(concat_ws('|', id::text, coalesce(name,E'\\\\N'), coalesce(note,E'\\\\N'),
              coalesce(amount::text,E'\\\\N'), coalesce(to_char(created at time zone 'UTC','YYYY-MM-DD HH24:MI:SS.US'),E'\\\\N'),
              coalesce(active::int::text,E'\\\\N'), coalesce(nickname,E'\\\\N'), coalesce(ext_id::text,E'\\\\N'))),1,15))::bit(64)::bigint)
            from people where id between ? and ?""";
    private static final String FLOOR_MARIADB = """
            select count(*), sum(cast(conv(substr(md5(concat_ws('|', id, coalesce(name,'\\\\N'), coalesce(note,'\\\\N'),
              coalesce(amount,'\\\\N'), coalesce(date_format(created,'%Y-%m-%d %H:%i:%s.%f'),'\\\\N'), coalesce(active,'\\\\N'),
              coalesce(nickname,'\\\\N'), coalesce(ext_id,'\\\\N'))),1,15),16,10) as unsigned))
            from people where id between ? and ?""";

    @TempDir
    private Path folder;

    @Test
    void checksumsAgainstTheFloor() throws Exception {
        try (var sheet = new Sheet("CompareBench");
                var servers = new BenchServers(folder)) {
            for (Side side : Side.values()) {
                FloorTable.create(servers, side, FloorTable.compared());
                FloorTable.fill(servers, side, ROWS);
            }
            try (Stores stores = servers.stores()) {
                Spread floor = alternate(sheet, servers, stores, 0);
                process(sheet, servers);
                plant(servers);
                Spread again = alternate(sheet, servers, stores, PLANTED);
                sheet.line("floor then and now: %.2f s, %.2f s", floor.median() / 1e9, again.median() / 1e9);
            }
        }
    }

    /// @return the floor's times
    private static Spread alternate(Sheet sheet, BenchServers servers, Stores stores, int differences)
            throws Exception {
        var floor = new ArrayList<Long>();
        var ours = new ArrayList<Long>();
        var lone = new ArrayList<Long>();
        var heap = new ArrayList<Long>();
        for (int round = 0; round <= ROUNDS; round++) {
            long bare = floor(servers, differences);
            long compared = compare(stores, differences, Load.USUAL);
            heap.add(usedHeap());
            long single = compare(stores, differences, LONE);
            sheet.line(
                    "round %d: floor %6.2f s   comparison %6.2f s   with one connection a side %6.2f s",
                    round, bare / 1e9, compared / 1e9, single / 1e9);
            if (round > 0) { // the first warms up
                floor.add(bare);
                ours.add(compared);
                lone.add(single);
            }
        }
        var bare = new Spread(floor);
        var compared = new Spread(ours);
        sheet.line(
                "%,d rows, %d differ, medians of %d: floor %,d rows/s, comparison %,d rows/s, comparison / floor %.2f x",
                ROWS,
                differences,
                ROUNDS,
                perSecond(bare),
                perSecond(compared),
                (double) compared.median() / bare.median());
        sheet.line(
                "with one connection a side: %.2f x of two; heap after a full collection %,d to %,d kB",
                (double) new Spread(lone).median() / compared.median(),
                new Spread(heap).min() / 1024,
                new Spread(heap).max() / 1024);
        return bare;
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// From the start of the process to its end, as somebody at a terminal waits for it.
    private void process(Sheet sheet, BenchServers servers) throws Exception {
        var times = new ArrayList<Long>();
        for (int round = 0; round <= ROUNDS; round++) {
            var command = new ProcessBuilder(
                            "target/app/bin/understudy",
                            "compare",
                            "--level",
                            "checksum",
                            "--source",
                            servers.place(Side.SOURCE),
                            "--target",
                            servers.place(Side.TARGET),
                            "--trust-host",
                            servers.host(Side.SOURCE),
                            "--trust-host",
                            servers.host(Side.TARGET))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("compare.txt").toFile());
            command.environment().put("XDG_DATA_HOME", folder.toString());
            command.environment().putAll(servers.secrets());
            long begun = System.nanoTime();
            int exit = command.start().waitFor();
            long took = System.nanoTime() - begun;
            assertEquals(0, exit, () -> read(folder.resolve("compare.txt")));
            if (round > 0) {
                times.add(took);
            }
        }
        sheet.spread("understudy compare --level checksum, whole process", new Spread(times));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long perSecond(Spread times) {
        return Math.round(ROWS * 1e9 / times.median());
    }

    private static long compare(Stores stores, int differences, Load load) {
        var settings = new ComparisonSettings(Set.of(Level.CHECKSUM), 1, Duration.ZERO, 1, load);
        long begun = System.nanoTime();
        ComparisonResult result = new StoreComparison()
                .compare(stores, List.of(ComparedTable.of(FloorTable.compared())), settings, () -> false);
        long took = System.nanoTime() - begun;
        assertEquals(ROWS, result.tables().getFirst().sourceRows());
        assertEquals(differences, result.differences());
        return took;
    }

    private static long floor(BenchServers servers, int differences) throws Exception {
        try (Connection source = servers.bare(Side.SOURCE, "");
                Connection target = servers.bare(Side.TARGET, "");
                var both = Executors.newFixedThreadPool(2)) {
            long begun = System.nanoTime();
            Future<List<BigDecimal>> ofSource = both.submit(() -> digests(source, FLOOR_MARIADB));
            Future<List<BigDecimal>> ofTarget = both.submit(() -> digests(target, FLOOR_POSTGRES));
            List<BigDecimal> one = ofSource.get();
            List<BigDecimal> other = ofTarget.get();
            long took = System.nanoTime() - begun;
            assertEquals(differences == 0, one.equals(other));
            return took;
        }
    }

    private static List<BigDecimal> digests(Connection connection, String sql) throws SQLException {
        var sums = new ArrayList<BigDecimal>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                select.setLong(1, (long) ROWS * chunk / CHUNKS + 1);
                select.setLong(2, (long) ROWS * (chunk + 1) / CHUNKS);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    sums.add(row.getBigDecimal(2));
                }
            }
        }
        return sums;
    }

    /// Ten rows far apart: what a hasty comparison misses.
    private static void plant(BenchServers servers) throws SQLException {
        String where = " where id = " + ROWS / PLANTED + " * %d + 7";
        var changes = List.of(
                "update people set nickname = coalesce(nickname, '') || ' '",
                "update people set created = created + interval '1 microsecond'",
                "update people set amount = coalesce(amount, 0) + 0.01",
                "update people set note = coalesce(note, '') || 'x'",
                "update people set active = not active",
                "update people set ext_id = md5('other')::uuid",
                "update people set name = null",
                "delete from people",
                "update people set note = null",
                "update people set name = upper(name)");
        var statements = new ArrayList<String>();
        for (int i = 0; i < PLANTED; i++) {
            statements.add(changes.get(i) + where.formatted(i));
        }
        servers.run(Side.TARGET, statements);
    }
}
