package dev.understudy.compare;

import dev.understudy.dialect.CanonicalSql;
import dev.understudy.dialect.ReadingDialect;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The questions about one table, in the words of one store. Those about a range are bound by [#in].
record TableSql(ReadingDialect dialect, ComparedTable table, Side side) {
    /// Whether the server can digest the rows.
    boolean pushed() {
        return added() && table.columns().stream().allMatch(canonical()::covers);
    }

    /// Whether the server can add up what its columns hold.
    boolean added() {
        return dialect.pushed().isPresent();
    }

    private CanonicalSql canonical() {
        return dialect.pushed().orElseThrow();
    }

    /// Rows and sum of the digests of a range.
    String sum() {
        return "select count(*), %s%s".formatted(summed(), fromRange());
    }

    /// Bucket, rows and sum of the digests of a range.
    String buckets(int count) {
        return "select %1$s, count(*), %2$s%3$s group by %1$s".formatted(bucket(count), summed(), fromRange());
    }

    /// Key and digest of rows of a range.
    String digests(Wanted wanted) {
        String which = wanted.all()
                ? ""
                : " and %s in (%s)"
                        .formatted(
                                bucket(wanted.count()),
                                wanted.buckets().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return "select %s%s%s".formatted(list(Stream.concat(key(), Stream.of(digest()))), fromRange(), which);
    }

    /// All columns of the rows of a range.
    String values() {
        return "select %s%s".formatted(list(read()), fromRange());
    }

    /// Keys of the rows of a range.
    String keys() {
        return "select %s%s".formatted(list(key()), fromRange());
    }

    /// So many keys in their order, from a value of the first column on: its parameter.
    String keysFrom(int count) {
        return "select %s from %s where %s >= ?%s order by %s %s"
                .formatted(list(key()), name(), lead(), filter(), list(names(table.key())), dialect.page(count, 0));
    }

    /// Lowest and highest value of the key's first column in a range.
    String bounds() {
        return "select min(%1$s), max(%1$s)%2$s".formatted(lead(), fromRange());
    }

    /// So many values of the key's first column in its order, after so many others; parameter: the lowest.
    String leads(int count, int skip) {
        return "select %1$s from %2$s where %1$s >= ?%3$s order by 1 %4$s"
                .formatted(lead(), name(), filter(), dialect.page(count, skip));
    }

    /// Key, digest (0 where it is computed here) and all columns of the rows with `count` keys.
    String rows(int count) {
        String digest = pushed() ? digest() : "0";
        Stream<String> columns = Stream.of(key(), Stream.of(digest), read()).flatMap(all -> all);
        return "select %s from %s where (%s)%s".formatted(list(columns), name(), withKey(count), filter());
    }

    private String withKey(int count) {
        if (table.key().size() == 1) {
            return "%s in (%s)".formatted(dialect.key(table.key().getFirst(), side), "?" + ", ?".repeat(count - 1));
        }
        String one = table.key().stream()
                .map(column -> dialect.key(column, side) + " = ?")
                .collect(Collectors.joining(" and ", "(", ")"));
        return one + (" or " + one).repeat(count - 1);
    }

    /// Aggregates of a range: the status (an empty text without a status column), rows, and for each column the
    /// rows that have a value, the sum of numbers, and the least and greatest number or time; a row for each
    /// status.
    String aggregates() {
        String status =
                table.status().map(column -> canonical().value(column, side)).orElse("");
        String columns = table.columns().stream().map(this::aggregate).collect(Collectors.joining(", "));
        String group = status.isEmpty() ? "" : " group by " + canonical().group(status);
        return "select %s, count(*), %s%s%s"
                .formatted(status.isEmpty() ? "''" : "max(%s)".formatted(status), columns, fromRange(), group);
    }

    private String aggregate(ColumnMapping column) {
        String value = canonical().value(column, side);
        String count = "count(%s)".formatted(value);
        return switch (column.type()) {
            case INTEGER, DECIMAL -> "%1$s, sum(%2$s), min(%2$s), max(%2$s)".formatted(count, value);
            case TIMESTAMP, DATE, TIME -> "%s, %s, %s".formatted(count, limit("min", column), limit("max", column));
            case TEXT, BOOLEAN, UUID, BYTES, REAL, DOUBLE, JSON -> count;
        };
    }

    private String limit(String which, ColumnMapping column) {
        String value = canonical().value(column, side);
        return canonical().text(column, "%s(%s)".formatted(which, value));
    }

    /// A statement about a range, its parameters bound.
    PreparedStatement in(Connection connection, String sql, KeyRange range) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        try {
            if (table.ranged()) {
                select.setLong(1, range.from());
                select.setLong(2, range.to());
            }
            return select;
        } catch (SQLException e) {
            select.close();
            throw e;
        }
    }

    private String fromRange() {
        String range = table.ranged() ? "%s between ? and ?".formatted(lead()) : "1 = 1";
        return " from %s where %s%s".formatted(name(), range, filter());
    }

    private String filter() {
        return table.where().isEmpty() ? "" : " and (%s)".formatted(table.where());
    }

    private String bucket(int count) {
        return "mod(%s, %d)".formatted(digest(), count);
    }

    private String summed() {
        return canonical().summed(digest());
    }

    private String digest() {
        return canonical().rowDigest(table.columns(), side);
    }

    private String name() {
        return dialect.quote(table.name(side));
    }

    private String lead() {
        return quoted(table.key().getFirst());
    }

    private Stream<String> read() {
        return read(table.columns());
    }

    private Stream<String> key() {
        return read(table.key());
    }

    private Stream<String> read(List<ColumnMapping> columns) {
        return columns.stream().map(column -> dialect.read(column, side));
    }

    private Stream<String> names(List<ColumnMapping> columns) {
        return columns.stream().map(this::quoted);
    }

    private String quoted(ColumnMapping column) {
        return dialect.quote(column.name(side));
    }

    private static String list(Stream<String> expressions) {
        return expressions.collect(Collectors.joining(", "));
    }
}
