package dev.understudy.compare;

import dev.understudy.dialect.Dialect;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import java.util.Optional;
import java.util.stream.Collectors;

/// The questions about one table, in the words of one store.
record TableSql(Dialect dialect, TableMapping table, Side side) {
    /// Rows and sum of the digests of a range: parameters from and to.
    String rangeDigest() {
        return "select count(*), sum(%s)%s".formatted(digest(), fromRange());
    }

    /// Key and digest of each row of a range in the order of keys: parameters from and to.
    String digests() {
        return "select %s, %s%s order by 1".formatted(key(), digest(), fromRange());
    }

    /// Lowest and highest key of a range: parameters from and to.
    String bounds() {
        return "select min(%1$s), max(%1$s)%2$s".formatted(key(), fromRange());
    }

    /// Keys in their order: parameters lowest key, number of keys, number of keys to skip before.
    String keys() {
        return "select %1$s from %2$s where %1$s >= ? order by 1 limit ? offset ?".formatted(key(), name());
    }

    /// Key, digest and all columns of the rows with `count` keys.
    String rows(int count) {
        String columns = table.columns().stream().map(this::quoted).collect(Collectors.joining(", "));
        String marks = "?" + ", ?".repeat(count - 1);
        return "select %1$s, %2$s, %3$s from %4$s where %1$s in (%5$s)"
                .formatted(key(), digest(), columns, name(), marks);
    }

    /// Aggregates of a range: the status (an empty text without a status column), rows, and for each column the
    /// rows that have a value, then the sum of numbers, or the earliest and latest instant; a row for each
    /// status. Parameters from and to.
    String aggregates() {
        Optional<String> status = Optional.ofNullable(table.status())
                .flatMap(table::column)
                .map(column -> dialect.canonical().value(column, side));
        String columns = table.columns().stream().map(this::aggregate).collect(Collectors.joining(", "));
        String group = status.map(text -> " group by " + dialect.canonical().group(text))
                .orElse("");
        return "select %s, count(*), %s%s%s"
                .formatted(status.map("max(%s)"::formatted).orElse("''"), columns, fromRange(), group);
    }

    private String aggregate(ColumnMapping column) {
        String value = dialect.canonical().value(column, side);
        String count = "count(%s)".formatted(value);
        return switch (column.type()) {
            case INTEGER, DECIMAL -> "%s, sum(%s)".formatted(count, value);
            case TIMESTAMP ->
                "%s, %s, %s"
                        .formatted(
                                count,
                                dialect.canonical().text(column, "min(%s)".formatted(value)),
                                dialect.canonical().text(column, "max(%s)".formatted(value)));
            case TEXT, BOOLEAN, DATE, UUID, BYTES -> count;
        };
    }

    private String fromRange() {
        return " from %s where %s between ? and ?".formatted(name(), key());
    }

    private String digest() {
        return dialect.canonical().rowDigest(table, side);
    }

    private String name() {
        return dialect.quote(table.name(side));
    }

    private String key() {
        return quoted(table.keyColumn());
    }

    private String quoted(ColumnMapping column) {
        return dialect.quote(column.name(side));
    }
}
