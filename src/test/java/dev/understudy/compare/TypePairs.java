package dev.understudy.compare;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pairs of types of two products with values that both hold.
final class TypePairs {
    private TypePairs() {}

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

    static Stream<Pair> all() {
        return Stream.of(numbersAndTexts(), others(), ArrayPairs.all()).flatMap(pairs -> pairs);
    }

    private static Stream<Pair> numbersAndTexts() {
        return Stream.of(
                new Pair("bigint", "bigint", (n, r) -> integer(n, r, Long.MAX_VALUE), TypePairs::lastDigit),
                new Pair("int", "integer", (n, r) -> integer(n, r, Integer.MAX_VALUE), TypePairs::lastDigit),
                new Pair("smallint", "bigint", (n, r) -> integer(n, r, Short.MAX_VALUE), TypePairs::lastDigit),
                new Pair("tinyint(1)", "smallint", (n, r) -> integer(n, r, 127), TypePairs::lastDigit),
                new Pair(
                        "bigint unsigned",
                        "numeric(20,0)",
                        (_, r) -> new BigInteger(64, r).toString(),
                        TypePairs::lastDigit),
                new Pair("bigint", "numeric", (n, r) -> integer(n, r, Long.MAX_VALUE), TypePairs::lastDigit),
                new Pair("decimal(20,4)", "numeric(20,4)", (_, r) -> decimal(r, 4), TypePairs::lastDigit),
                new Pair("decimal(20,4)", "numeric", (_, r) -> decimal(r, 4), TypePairs::lastDigit),
                new Pair(
                        "decimal(12,2)",
                        "numeric(30,10)",
                        (_, r) -> BigDecimal.valueOf(r.nextInt(), 2).toPlainString(),
                        TypePairs::lastDigit),
                new Pair("decimal(38,0)", "numeric(38,0)", (_, r) -> decimal(r, 0), TypePairs::lastDigit),
                new Pair("varchar(200)", "varchar(200)", TypePairs::text, TypePairs::otherText),
                new Pair("longtext", "text", TypePairs::text, TypePairs::otherText),
                new Pair("char(60)", "varchar(60)", TypePairs::trimmed, TypePairs::otherTrimmed),
                new Pair("char(60)", "char(60)", TypePairs::trimmed, TypePairs::otherTrimmed),
                new Pair("varchar(200) character set utf16", "text", TypePairs::text, TypePairs::otherText));
    }

    private static Stream<Pair> others() {
        return Stream.of(
                new Pair("tinyint(1)", "boolean", (_, r) -> r.nextBoolean() ? "1" : "0", TypePairs::flipped),
                new Pair("bit(1)", "boolean", (_, r) -> r.nextBoolean() ? "1" : "0", TypePairs::flipped),
                new Pair("datetime(6)", "timestamptz", TypePairs::time, TypePairs::otherTime),
                new Pair("datetime(6)", "timestamp", TypePairs::time, TypePairs::otherTime),
                new Pair("timestamp(6) null", "timestamptz", TypePairs::recent, TypePairs::otherTime),
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
                new Pair("char(36)", "uuid", (_, r) -> uuid(r), TypePairs::otherUuid),
                new Pair("varchar(40)", "uuid", (_, r) -> uuid(r), TypePairs::otherUuid),
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
                new Pair("json", "jsonb", TypePairs::json, TypePairs::otherJson),
                new Pair("json", "json", TypePairs::json, TypePairs::otherJson));
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
