package dev.understudy.dialect;

import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/// The one text of a typed value: INTEGER and DECIMAL plain digits, TEXT itself, BOOLEAN `1` or `0`, TIMESTAMP
/// microseconds since 1970-01-01T00:00Z, DATE ISO-8601, UUID lower case, BYTES lower-case hexadecimal, REAL and
/// DOUBLE
/// the shortest
/// digits that no other number of the type has (0.0 and -0.0 are two numbers), TIME `HH:MM:SS.ffffff`, JSON its
/// canonical text.
public final class ValueText {
    private static final long MICROS = 1_000_000;
    private static final int UUID_LENGTH = 36;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private ValueText() {}

    /// The text of `value`, which must be of the Java class that [ValueType] names.
    ///
    /// @throws ClassCastException if it is of another class
    /// @throws ArithmeticException if an instant is more than 292,000 years away from 1970
    public static String write(ValueType type, Object value) {
        return switch (type) {
            case INTEGER -> Long.toString((Long) value);
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case TEXT -> (String) value;
            case BOOLEAN -> (Boolean) value ? "1" : "0";
            case TIMESTAMP -> Long.toString(micros((Instant) value));
            case DATE -> ((LocalDate) value).toString();
            case UUID -> ((UUID) value).toString();
            case BYTES -> ((String) value).toLowerCase(Locale.ROOT);
            case REAL -> Float.toString((Float) value);
            case DOUBLE -> Double.toString((Double) value);
            case TIME -> TIME.format((LocalTime) value);
            case JSON -> (String) value;
        };
    }

    /// The value of `text`.
    ///
    /// @param scale digits after the point of a DECIMAL
    /// @throws IllegalArgumentException if it is no text of that type, or has more digits after the point
    public static Object read(ValueType type, int scale, String text) {
        try {
            return switch (type) {
                case INTEGER -> Long.parseLong(text);
                case DECIMAL -> new BigDecimal(text).setScale(scale, RoundingMode.UNNECESSARY);
                case TEXT -> text;
                case BOOLEAN -> bool(text);
                case TIMESTAMP -> Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
                case DATE -> LocalDate.parse(text);
                case UUID -> uuid(text);
                case BYTES -> HexFormat.of().formatHex(HexFormat.of().parseHex(text));
                case REAL -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case TIME -> LocalTime.parse(text, TIME);
                case JSON -> JsonText.canonical(text);
            };
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("\"%s\" is no %s".formatted(text, type), e);
        }
    }

    /// Whole microseconds since 1970-01-01T00:00Z; what is below a microsecond is cut off towards the past.
    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
    }

    /// Stricter than [UUID#fromString], which also takes groups of other lengths and signs. Read once for each
    /// row of a table, hence no regular expression.
    ///
    /// @throws IllegalArgumentException if it is not 8-4-4-4-12 hexadecimal digits
    static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("not 8-4-4-4-12 hexadecimal digits");
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                bar(text.charAt(i));
            } else if (i < UUID_LENGTH / 2) {
                high = high << 4 | HexFormat.fromHexDigit(text.charAt(i));
            } else {
                low = low << 4 | HexFormat.fromHexDigit(text.charAt(i));
            }
        }
        return new UUID(high, low);
    }

    private static void bar(char letter) {
        if (letter != '-') {
            throw new IllegalArgumentException("no bar between two groups of digits");
        }
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new IllegalArgumentException("neither 1 nor 0");
        };
    }
}
