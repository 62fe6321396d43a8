package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The digest of one row, the same number as [CanonicalSql#rowDigest] gives on every product: the first 60 bits
/// of the MD5 of the row's text in UTF-8.
///
/// The text joins, by `|` and in the mapping's order: for a TEXT or a JSON its length in bytes, `|` and itself;
/// for a
/// TIMESTAMP seconds since 1970 with six digits after the point; for a DECIMAL at least the column's scale, and
/// more digits only where they are not zero; for any other value its [ValueText]; for NULL `~`. Only those may
/// hold a bar, and its length says where it ends; no value but one of those, which starts with its length, starts
/// with `~`: so no two different rows of one mapping have one text.
public final class RowDigest {
    /// More than the sum of all digests that a table can have.
    public static final BigInteger NO_DIGEST = BigInteger.TEN.pow(40);

    private static final long MICROS = 1_000_000;

    private RowDigest() {}

    /// The digest that a server computed, from a result's column.
    ///
    /// @throws SQLDataException if it computed none: the row was too large
    public static long read(ResultSet row, int index) throws SQLException {
        long digest = row.getLong(index);
        if (row.wasNull()) {
            throw tooLarge();
        }
        return digest;
    }

    /// The sum of digests that a server computed ([CanonicalSql#summed]), from a result's column; 0 for no rows.
    ///
    /// @throws SQLDataException if a row had none
    public static BigInteger readSum(ResultSet row, int index) throws SQLException {
        BigDecimal sum = row.getBigDecimal(index);
        if (sum == null) {
            return BigInteger.ZERO;
        }
        if (sum.toBigInteger().compareTo(NO_DIGEST) >= 0) {
            throw tooLarge();
        }
        return sum.toBigIntegerExact();
    }

    private static SQLDataException tooLarge() {
        return new SQLDataException(
                "a row is larger than the server can put together for its digest (max_allowed_packet)", "22000");
    }

    /// The digest of a row.
    ///
    /// @param values of all columns in the mapping's order; null is NULL
    /// @throws IllegalArgumentException if there are not as many values as columns
    public static long of(List<ColumnMapping> columns, List<? extends @Nullable Object> values) {
        return ofText(text(columns, values));
    }

    /// The digest of a row.
    ///
    /// @param texts [ValueText] of all columns in the mapping's order; null is NULL
    /// @throws IllegalArgumentException if there are not as many texts as columns, or one is no text of its
    ///     type
    public static long ofTexts(List<ColumnMapping> columns, List<@Nullable String> texts) {
        check(columns, texts);
        List<@Nullable Object> values = new ArrayList<>(texts.size());
        for (int index = 0; index < texts.size(); index++) {
            ColumnMapping column = columns.get(index);
            String text = texts.get(index);
            values.add(text == null ? null : ValueText.read(column.type(), column.scale(), text));
        }
        return of(columns, values);
    }

    static String text(List<ColumnMapping> columns, List<? extends @Nullable Object> values) {
        check(columns, values);
        StringJoiner row = new StringJoiner("|");
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            row.add(value == null ? "~" : text(columns.get(index), value));
        }
        return row.toString();
    }

    private static String text(ColumnMapping column, Object value) {
        return switch (column.type()) {
            case TEXT -> ((String) value).getBytes(StandardCharsets.UTF_8).length + "|" + value;
            case TIMESTAMP -> seconds(ValueText.micros((Instant) value));
            case DECIMAL -> decimal((BigDecimal) value, column.scale()).toPlainString();
            case JSON -> ((String) value).getBytes(StandardCharsets.UTF_8).length + "|" + value;
            default -> ValueText.write(column.type(), value);
        };
    }

    /// `value` with as few digits after the point as it can do with, but at least `scale`.
    public static BigDecimal decimal(BigDecimal value, int scale) {
        if (value.scale() <= scale) {
            return value.setScale(scale);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= scale ? stripped.setScale(scale) : stripped;
    }

    private static String seconds(long micros) {
        String digits = Long.toString(Math.abs(micros) % MICROS + MICROS).substring(1);
        return (micros < 0 ? "-" : "") + Math.abs(micros) / MICROS + "." + digits;
    }

    /// The first 60 bits of the MD5 of a text in UTF-8.
    public static long ofText(String text) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(md5).getLong() >>> 4;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static void check(List<ColumnMapping> columns, List<?> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "need a value for each of %d columns, got %d".formatted(columns.size(), values.size()));
        }
    }
}
