package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ReadProduct;
import dev.understudy.project.Side;
import dev.understudy.project.ValueType;
import java.util.List;
import java.util.Optional;

/// SQL Server 2019 and newer, for reading only. It was never met: these statements were checked by their text.
///
/// Rows are read and digested here, because an expression cannot tell what it would have to: whether a text comes
/// from a `char(n)`, whose padding is no part of it, or a time from a `datetime`, which becomes thirds of a
/// millisecond when it is cast; and because `decimal(38)` has no room for the other store's digits.
final class SqlServerDialect implements ReadingDialect {
    @Override
    public String title() {
        return ReadProduct.SQLSERVER.title();
    }

    @Override
    public String quote(String identifier) {
        return Quoting.SQLSERVER.quote(identifier);
    }

    @Override
    public ValueCodec values() {
        return new SqlServerValues();
    }

    @Override
    public Catalog catalog() {
        return new SqlServerCatalog();
    }

    @Override
    public Optional<CanonicalSql> pushed() {
        return Optional.empty();
    }

    /// Times as texts: style 127 is ISO 8601, with `Z` where the column has an offset, and says a `datetime` to the
    /// millisecond as everybody sees it.
    @Override
    public String read(ColumnMapping column, Side side) {
        String name = quote(column.name(side));
        return switch (column.type()) {
            case TIMESTAMP -> "convert(varchar(40), %s, 127)".formatted(name);
            case DATE -> "convert(varchar(10), %s, 23)".formatted(name);
            case TIME -> "convert(varchar(16), %s, 121)".formatted(name);
            case INTEGER, DECIMAL, TEXT, BOOLEAN, UUID, BYTES, REAL, DOUBLE, JSON -> name;
        };
    }

    /// A UUID is found whatever its case: nothing changes for a `uniqueidentifier`, and a text becomes one. A
    /// longer
    /// text is cut off on the way and found too, but what was found is read and told apart.
    @Override
    public String key(ColumnMapping column, Side side) {
        String name = quote(column.name(side));
        return column.type() == ValueType.UUID ? "try_convert(uniqueidentifier, %s)".formatted(name) : name;
    }

    @Override
    public String page(long count, long skip) {
        return "offset %d rows fetch next %d rows only".formatted(skip, count);
    }

    @Override
    public List<String> blindSpots() {
        return List.of(ServerCodes.unmet(title()));
    }

    @Override
    public ReadingSessions sessions() {
        return ServerCodes.sqlServer();
    }
}
