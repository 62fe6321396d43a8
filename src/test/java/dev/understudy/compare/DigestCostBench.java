package dev.understudy.compare;

import dev.understudy.bench.BenchServers;
import dev.understudy.bench.FloorTable;
import dev.understudy.bench.Sheet;
import dev.understudy.bench.Spread;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Product;
import dev.understudy.project.Side;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each part of a row's digest costs either server: the whole expression, and the same with one part done
/// in another way. One connection, a hundred ranges, all variants in turn, so that they meet the same machine.
class DigestCostBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int CHUNKS = 100;
    private static final List<ColumnMapping> COLUMNS = FloorTable.compared().columns();

    @TempDir
    private Path folder;

    @Test
    void partsOfADigest() throws Exception {
        try (var sheet = new Sheet("DigestCostBench");
                var servers = new BenchServers(folder)) {
            for (Side side : Side.values()) {
                FloorTable.create(servers, side, FloorTable.compared());
                FloorTable.fill(servers, side, ROWS);
            }
            measure(sheet, servers, Side.TARGET, postgres());
            measure(sheet, servers, Side.SOURCE, mariadb());
        }
    }

    private static Map<String, String> postgres() {
        String digest = digest(Product.POSTGRESQL, Side.TARGET, COLUMNS);
        String text = between(digest, "md5(", ",1,15)");
        var variants = new LinkedHashMap<String, String>();
        variants.put("nothing but count(*)", "count(*)");
        variants.put("the digest", sum(digest));
        variants.put("its text without MD5", "sum(octet_length(%s))".formatted(text));
        variants.put("its MD5 without the number", "sum(octet_length(md5(%s)))".formatted(text));
        variants.put(
                "times by to_char",
                sum(digest.replace(
                        "extract(epoch from \"created\")",
                        "to_char(\"created\" at time zone 'UTC','YYYY-MM-DD HH24:MI:SS.US')")));
        variants.put("decimals as they are", sum(digest.replaceAll("round\\((.*?), greatest\\(.*?\\)\\)\\)", "$1")));
        variants.put("texts without their length", sum(digest.replaceAll("octet_length\\(.*?\\), ", "")));
        without(variants, Product.POSTGRESQL, Side.TARGET);
        return variants;
    }

    private static Map<String, String> mariadb() {
        String digest = digest(Product.MARIADB, Side.SOURCE, COLUMNS);
        String text = between(digest, "md5(", ",1,15)");
        var variants = new LinkedHashMap<String, String>();
        variants.put("nothing but count(*)", "count(*)");
        variants.put("the digest", sum(digest));
        variants.put("its text without MD5", "sum(octet_length(%s))".formatted(text));
        variants.put("its MD5 without the number", "sum(octet_length(md5(%s)))".formatted(text));
        variants.put(
                "the digest, NULL told",
                Dialects.of(Product.MARIADB).canonical().summed(digest));
        variants.put(
                "times by date_format",
                sum(digest.replace(
                        "coalesce(timestampdiff(microsecond,'1970-01-01',`created`)*0.000001, `created`)",
                        "date_format(`created`,'%Y-%m-%d %H:%i:%s.%f')")));
        variants.put("decimals as they are", sum(digest.replaceAll("case when cast\\(.*?end", "`amount`")));
        variants.put("texts without their length", sum(digest.replaceAll("octet_length\\(.*?\\)\\), ", "")));
        variants.put("texts not converted", sum(digest.replaceAll("convert\\((.*?) using utf8mb4\\)", "$1")));
        without(variants, Product.MARIADB, Side.SOURCE);
        return variants;
    }

    private static void without(Map<String, String> variants, Product product, Side side) {
        for (ColumnMapping left : COLUMNS) {
            List<ColumnMapping> others =
                    COLUMNS.stream().filter(column -> !column.equals(left)).toList();
            variants.put("without " + left.name(side), sum(digest(product, side, others)));
        }
    }

    private static String digest(Product product, Side side, List<ColumnMapping> columns) {
        return Dialects.of(product).canonical().rowDigest(columns, side);
    }

    private static String between(String text, String before, String after) {
        return text.substring(text.indexOf(before) + before.length(), text.lastIndexOf(after) - 1);
    }

    private static String sum(String expression) {
        return "sum(" + expression + ")";
    }

    private static void measure(Sheet sheet, BenchServers servers, Side side, Map<String, String> variants)
            throws SQLException {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        try (Connection connection = servers.bare(side, "")) {
            try (var set = connection.createStatement()) {
                set.execute(side == Side.SOURCE ? "set time_zone='+00:00'" : "set timezone='UTC'");
            }
            for (int round = 0; round <= ROUNDS; round++) {
                for (var variant : variants.entrySet()) {
                    long took = run(connection, variant.getValue());
                    if (round > 0) {
                        times.computeIfAbsent(variant.getKey(), _ -> new ArrayList<>())
                                .add(took);
                    }
                }
            }
        }
        times.forEach((name, all) -> sheet.spread(side.word() + ": " + name, new Spread(all)));
    }

    private static long run(Connection connection, String expression) throws SQLException {
        long begun = System.nanoTime();
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*), " + expression + " from people where id between ? and ?")) {
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                select.setLong(1, (long) ROWS * chunk / CHUNKS + 1);
                select.setLong(2, (long) ROWS * (chunk + 1) / CHUNKS);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                }
            }
        }
        return System.nanoTime() - begun;
    }
}
