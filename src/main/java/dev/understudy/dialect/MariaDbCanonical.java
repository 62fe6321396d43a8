package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import dev.understudy.project.Side;
import dev.understudy.project.ValueType;
import java.util.List;
import java.util.stream.Collectors;

/// Canonical expressions of MariaDB and MySQL.
final class MariaDbCanonical implements CanonicalSql {
    @Override
    public String rowDigest(List<ColumnMapping> columns, Side side) {
        String row = columns.stream()
                .map(column -> field(column, value(column, side)))
                .collect(Collectors.joining(", "));
        // conv answers a text: without the cast a sum of it is a DOUBLE
        return "cast(conv(substr(md5(concat_ws('|', %s)),1,15),16,10) as unsigned)".formatted(row);
    }

    @Override
    public String summed(String digest) {
        return "sum(coalesce(%s, %s))".formatted(digest, RowDigest.NO_DIGEST);
    }

    /// A FLOAT is written with six digits, of its eight or nine.
    @Override
    public String read(ColumnMapping column, Side side) {
        String name = Quoting.MARIADB.quote(column.name(side));
        return column.type() == ValueType.REAL ? "cast(%s as double)".formatted(name) : name;
    }

    @Override
    public String value(ColumnMapping column, Side side) {
        String name = Quoting.MARIADB.quote(column.name(side));
        boolean zeroDate = column.conversions().contains(Conversion.ZERO_DATE_TO_NULL);
        return switch (column.type()) {
            case TEXT -> text(name, column.conversions().contains(Conversion.NUL_TO_REPLACEMENT));
            case BOOLEAN ->
                column.conversions().contains(Conversion.NON_ZERO_TO_TRUE) ? "(%s <> 0)".formatted(name) : name + "+0";
            case TIMESTAMP, DATE -> zeroDate ? "(case when %1$s = 0 then null else %1$s end)".formatted(name) : name;
            case INTEGER, DECIMAL, UUID, BYTES, REAL, DOUBLE, TIME, JSON -> name;
        };
    }

    @Override
    public String text(ColumnMapping column, String value) {
        return switch (column.type()) {
            case DECIMAL ->
                "case when cast(%1$s as decimal(65,%2$d)) = %1$s then cast(%1$s as decimal(65,%2$d)) "
                                .formatted(value, column.scale())
                        + "else trim(trailing '0' from %s) end".formatted(value);
            // a date with a zero month or day has no distance from 1970: it stands as it is written
            case TIMESTAMP -> "coalesce(timestampdiff(microsecond,'1970-01-01',%1$s)*0.000001, %1$s)".formatted(value);
            // a text column may hold what is no UUID, a bar or a tilde among them
            case UUID -> "if(char_length(%1$s)=36, lower(%1$s), concat('!',hex(%1$s)))".formatted(value);
            case BYTES -> "lower(hex(%s))".formatted(value);
            // more than a day, or less than nothing, is a length and no time of day: six digits all the same
            case TIME -> "time_format(%s, '%%H:%%i:%%s.%%f')".formatted(value);
            case INTEGER, TEXT, BOOLEAN, DATE, REAL, DOUBLE, JSON -> value;
        };
    }

    @Override
    public String group(String text) {
        return "cast(%s as binary)".formatted(text);
    }

    private String field(ColumnMapping column, String value) {
        return column.type() == ValueType.TEXT
                ? "octet_length(%1$s), coalesce(%1$s, '~')".formatted(value)
                : "%s, case when %s is null then '~' end".formatted(text(column, value), value);
    }

    /// The byte 0 stands for nothing but U+0000 in UTF-8: replaced in bytes, because some collations ignore
    /// NUL.
    private static String text(String name, boolean replaceNul) {
        String unicode = "convert(%s using utf8mb4)".formatted(name);
        return replaceNul
                ? "convert(replace(cast(%s as binary), x'00', x'EFBFBD') using utf8mb4)".formatted(unicode)
                : unicode;
    }
}
