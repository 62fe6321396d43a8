package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.project.Product;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pair of types of two products, both ways: thousands of values, each equal to itself as the other
/// product writes it, and different from the least different one that both can hold.
@ExtendWith(TestServers.Extension.class)
@Execution(ExecutionMode.CONCURRENT)
class TypePairsIT {
    private static final int VALUES = 2_000;

    /// A pair of column types with values that both hold, written as texts that both read.
    ///
    /// @param value the n-th value
    /// @param other a value that is as little different from it as can be
    record Pair(
            String mariadb,
            String postgres,
            BiFunction<Integer, Random, String> value,
            BiFunction<String, Random, @Nullable String> other) {
        @Override
        public String toString() {
            return mariadb + " and " + postgres;
        }
    }

    static Stream<Pair> pairs() {
        return Stream.of(
                new Pair("bigint", "bigint", (n, r) -> integer(n, r, Long.MAX_VALUE), TypePairsIT::lastDigit),
                new Pair("int", "integer", (n, r) -> integer(n, r, Integer.MAX_VALUE), TypePairsIT::lastDigit),
                new Pair("smallint", "bigint", (n, r) -> integer(n, r, Short.MAX_VALUE), TypePairsIT::lastDigit),
                new Pair("tinyint(1)", "smallint", (n, r) -> integer(n, r, 127), TypePairsIT::lastDigit),
                new Pair(
                        "bigint unsigned",
                        "numeric(20,0)",
                        (_, r) -> new BigInteger(64, r).toString(),
                        TypePairsIT::lastDigit),
                new Pair("bigint", "numeric", (n, r) -> integer(n, r, Long.MAX_VALUE), TypePairsIT::lastDigit),
                new Pair("decimal(20,4)", "numeric(20,4)", (_, r) -> decimal(r, 4), TypePairsIT::lastDigit),
                new Pair("decimal(20,4)", "numeric", (_, r) -> decimal(r, 4), TypePairsIT::lastDigit),
                new Pair(
                        "decimal(12,2)",
                        "numeric(30,10)",
                        (_, r) -> BigDecimal.valueOf(r.nextInt(), 2).toPlainString(),
                        TypePairsIT::lastDigit),
                new Pair("decimal(38,0)", "numeric(38,0)", (_, r) -> decimal(r, 0), TypePairsIT::lastDigit),
                new Pair("varchar(200)", "varchar(200)", TypePairsIT::text, TypePairsIT::otherText),
                new Pair("longtext", "text", TypePairsIT::text, TypePairsIT::otherText),
                new Pair("char(60)", "varchar(60)", TypePairsIT::trimmed, TypePairsIT::otherTrimmed),
                new Pair("char(60)", "char(60)", TypePairsIT::trimmed, TypePairsIT::otherTrimmed),
                new Pair("varchar(200) character set utf16", "text", TypePairsIT::text, TypePairsIT::otherText),
                new Pair("tinyint(1)", "boolean", (_, r) -> r.nextBoolean() ? "1" : "0", TypePairsIT::flipped),
                new Pair("bit(1)", "boolean", (_, r) -> r.nextBoolean() ? "1" : "0", TypePairsIT::flipped),
                new Pair("datetime(6)", "timestamptz", TypePairsIT::time, TypePairsIT::otherTime),
                new Pair("datetime(6)", "timestamp", TypePairsIT::time, TypePairsIT::otherTime),
                new Pair("timestamp(6) null", "timestamptz", TypePairsIT::recent, TypePairsIT::otherTime),
                new Pair(
                        "date",
                        "date",
                        (_, r) -> LocalDate.ofEpochDay(r.nextInt(-354_000, 2_932_000))
                                .toString(),
                        (value, r) -> LocalDate.parse(value)
                                .plusDays(r.nextBoolean() ? 1 : -1)
                                .toString()),
                new Pair(
                        "time(6)",
                        "time",
                        (_, r) -> clock(r.nextLong(1, 86_399_999_999L)),
                        (value, r) -> clock(LocalTime.parse(value).toNanoOfDay() / 1_000 + (r.nextBoolean() ? 1 : -1))),
                new Pair("char(36)", "uuid", (_, r) -> uuid(r), TypePairsIT::otherUuid),
                new Pair("varchar(40)", "uuid", (_, r) -> uuid(r), TypePairsIT::otherUuid),
                new Pair(
                        "float",
                        "real",
                        (n, r) -> Float.toString(real(n, r)),
                        (value, _) -> Float.toString(Math.nextUp(Float.parseFloat(value)))),
                new Pair(
                        "double",
                        "double precision",
                        (n, r) -> Double.toString(real8(n, r)),
                        (value, _) ->
                                value.equals("0.0") ? "-0.0" : Double.toString(Math.nextUp(Double.parseDouble(value)))),
                new Pair("json", "jsonb", TypePairsIT::json, TypePairsIT::otherJson),
                new Pair("json", "json", TypePairsIT::json, TypePairsIT::otherJson));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void equalValuesAreEqualAndTheLeastDifferentOnesAreNot(Pair pair, TestServers servers) throws SQLException {
        String name = "pairs_" + Integer.toHexString(pair.toString().hashCode());
        try (Stores there = servers.mariadbToPostgres(name + "_there")) {
            check(pair, there, pair.mariadb(), pair.postgres());
        }
        try (Stores back = servers.postgresToMariadb(name + "_back")) {
            check(pair, back, pair.postgres(), pair.mariadb());
        }
    }

    private static void check(Pair pair, Stores stores, String source, String target) throws SQLException {
        Random random = new Random(11);
        List<@Nullable String> values = new ArrayList<>();
        List<@Nullable String> others = new ArrayList<>();
        for (int n = 0; n < VALUES; n++) {
            String value = pair.value().apply(n, random);
            values.add(value);
            others.add(pair.other().apply(value, random));
        }
        values.add(null);
        others.add(pair.value().apply(0, random));
        fill(stores.source(), source, values, values);
        fill(stores.target(), target, values, others);
        var settings = new ComparisonSettings(Set.of(Level.CHECKSUM, Level.SAMPLE), 100, Duration.ZERO, 1);
        Matching.Matched matched = new Matching(MatchingOptions.PLAIN).match(stores);
        assertEquals(List.of(), matched.notCompared());
        ComparisonResult result = new StoreComparison().compare(stores, matched.tables(), settings, () -> false);
        assertEquals(List.of(), result.notCompared());
        Map<RowKey, List<String>> differing = result.tables().getFirst().rows().stream()
                .collect(Collectors.toMap(RowDifference::key, TypePairsIT::columns));
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < values.size(); n++) {
            List<String> columns = differing.getOrDefault(RowKey.of(n + 1), List.of());
            if (!columns.equals(List.of("other"))) {
                wrong.add("%s and %s: %s".formatted(values.get(n), others.get(n), columns));
            }
        }
        assertEquals(
                List.of(), wrong, pair + " from " + stores.source().dialect().product());
    }

    private static List<String> columns(RowDifference row) {
        return row.fields().stream().map(FieldDifference::column).toList();
    }

    /// Two columns of the type: `same` is to be found equal, `other` is not.
    private static void fill(Database database, String type, List<@Nullable String> same, List<@Nullable String> other)
            throws SQLException {
        ((TestDatabase) database).run("create table t (id int primary key, same %1$s, other %1$s)".formatted(type));
        boolean postgres = database.dialect().product() == Product.POSTGRESQL;
        String plain = type.replaceAll("\\(.*", "");
        String cast = switch (plain) {
            case "boolean" -> "cast(cast(? as int) as boolean)";
            case "bit" -> "cast(? as int)";
            default -> postgres ? "cast(? as %s)".formatted(type) : "?";
        };
        try (Connection connection = database.workload();
                PreparedStatement insert =
                        connection.prepareStatement("insert into t values (?, %1$s, %1$s)".formatted(cast))) {
            for (int n = 0; n < same.size(); n++) {
                insert.setInt(1, n + 1);
                insert.setString(2, same.get(n));
                insert.setString(3, other.get(n));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static String integer(int n, Random random, long most) {
        return switch (n) {
            case 0 -> "0";
            case 1 -> Long.toString(most - 9);
            case 2 -> Long.toString(-most + 9);
            default -> Long.toString(random.nextLong(-most + 9, most - 9));
        };
    }

    private static String decimal(Random random, int scale) {
        return new BigDecimal(BigInteger.valueOf(random.nextLong() / 1_000_000), scale).toPlainString();
    }

    /// 123456789012345678 is not 123456789012345679.
    private static String lastDigit(String value, Random random) {
        char last = value.charAt(value.length() - 1);
        char other = (char) ('0' + (last - '0' + 1 + random.nextInt(9)) % 10);
        String changed = value.substring(0, value.length() - 1) + other;
        return changed.equals("-0") ? "5" : changed;
    }

    private static final List<Function<String, String>> CHANGES = List.of(
            text -> text + " ",
            text -> " " + text,
            text -> text + "\u00A0",
            text -> text + "e\u0301",
            text -> text.isEmpty() ? "x" : text.substring(0, text.offsetByCodePoints(text.length(), -1)),
            text -> text + "|",
            text -> text + "\\",
            text -> text + "\n",
            text -> text + "\u200B",
            text -> text + "ß");

    private static final List<String> TEXTS = List.of(
            "", "A", "a", "ä", "a\u0308", "é", "Straße", "STRASSE", "日本語", "🎉", "NULL", "\\N", "~", "a|b", "1|a", "'",
            "\"", "\t", "ı", "İ", "ﬁ", "fi");

    private static String text(int n, Random random) {
        return n < TEXTS.size() ? TEXTS.get(n) : TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(1_000);
    }

    private static String otherText(String text, Random random) {
        if (!text.equals(swapped(text)) && random.nextBoolean()) {
            return swapped(text);
        }
        return CHANGES.get(random.nextInt(CHANGES.size())).apply(text);
    }

    private static String swapped(String text) {
        return text.equals(text.toUpperCase(java.util.Locale.ROOT))
                ? text.toLowerCase(java.util.Locale.ROOT)
                : text.toUpperCase(java.util.Locale.ROOT);
    }

    /// A char holds no blanks at its end.
    private static String trimmed(int n, Random random) {
        return text(n, random).strip();
    }

    private static String otherTrimmed(String text, Random random) {
        String other = otherText(text, random).replaceAll(" +$", "");
        return other.equals(text) ? text + "x" : other;
    }

    private static String flipped(String value, Random random) {
        return value.equals("1") ? "0" : "1";
    }

    private static String time(int n, Random random) {
        return written(LocalDateTime.of(1000 + random.nextInt(8_999), 1, 1, 0, 0)
                .plus(random.nextLong(31_000_000_000_000L), ChronoUnit.MICROS));
    }

    private static String recent(int n, Random random) {
        return written(
                LocalDateTime.of(1971, 1, 1, 0, 0).plus(random.nextLong(2_000_000_000_000_000L), ChronoUnit.MICROS));
    }

    /// A microsecond, or an hour: the zone of somebody's session.
    private static String otherTime(String value, Random random) {
        LocalDateTime time = LocalDateTime.parse(value.replace(' ', 'T'));
        return written(random.nextBoolean() ? time.plus(1, ChronoUnit.MICROS) : time.plusHours(1));
    }

    private static String written(LocalDateTime time) {
        return time.toLocalDate() + " " + clock(time.toLocalTime().toNanoOfDay() / 1_000);
    }

    private static String clock(long micros) {
        return "%02d:%02d:%02d.%06d"
                .formatted(
                        micros / 3_600_000_000L, micros / 60_000_000 % 60, micros / 1_000_000 % 60, micros % 1_000_000);
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String otherUuid(String value, Random random) {
        UUID uuid = UUID.fromString(value);
        return new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() ^ 1L << random.nextInt(64))
                .toString();
    }

    private static float real(int n, Random random) {
        return n == 0 ? 0.1f : (float) (random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20)));
    }

    private static double real8(int n, Random random) {
        return n == 0 ? 0.0 : random.nextGaussian() * Math.pow(10, random.nextInt(-200, 200));
    }

    private static String json(int n, Random random) {
        return "{\"b\": [%d, %d.50, null, true], \"a\": \"%s\", \"id\": %d}"
                .formatted(n, random.nextInt(100), "ż" + n, 123456789012345678L + n);
    }

    private static @Nullable String otherJson(String value, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> value.replace("null", "false");
            case 1 -> value.replace("\"ż", "\"ź");
            case 2 -> value.replace("1234567890123", "1234567890124");
            case 3 -> value.replace("\"id\"", "\"Id\"");
            default -> value.replace("[", "[[").replace("]", "]]");
        };
    }
}
