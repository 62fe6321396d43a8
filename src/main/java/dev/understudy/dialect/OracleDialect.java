package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ReadProduct;
import dev.understudy.project.Side;
import dev.understudy.project.ValueType;
import java.util.List;
import java.util.Optional;

/// Oracle 19c and newer, for reading only. It was never met: these statements were checked by their text.
///
/// Rows are read and digested here: `standard_hash` takes no LOB and the text of a row ends at 4000 bytes, a number
/// is written without the 0 before its point, and the database's character set, which is digested, need not be
/// Unicode.
final class OracleDialect implements ReadingDialect {
    @Override
    public String title() {
        return ReadProduct.ORACLE.title();
    }

    @Override
    public String quote(String identifier) {
        return Quoting.ORACLE.quote(identifier);
    }

    @Override
    public ValueCodec values() {
        return new OracleValues();
    }

    @Override
    public Catalog catalog() {
        return new OracleCatalog();
    }

    @Override
    public Optional<CanonicalSql> pushed() {
        return Optional.empty();
    }

    /// Times as texts in UTC, whether a DATE, which has a time of day in Oracle, or a TIMESTAMP with any zone.
    /// Expects a session in UTC: what has no zone is given the session's.
    @Override
    public String read(ColumnMapping column, Side side) {
        String name = quote(column.name(side));
        return column.type() == ValueType.TIMESTAMP
                ? "to_char(sys_extract_utc(cast(%s as timestamp(9) with time zone)), 'SYYYY-MM-DD\"T\"HH24:MI:SS.FF9')"
                        .formatted(name)
                : name;
    }

    /// A UUID is a text in Oracle, of any case.
    @Override
    public String key(ColumnMapping column, Side side) {
        String name = quote(column.name(side));
        return column.type() == ValueType.UUID ? "lower(%s)".formatted(name) : name;
    }

    @Override
    public String page(long count, long skip) {
        return "offset %d rows fetch next %d rows only".formatted(skip, count);
    }

    @Override
    public List<String> blindSpots() {
        return List.of(
                ServerCodes.unmet(title()),
                "Oracle keeps an empty text as NULL: which of the two was written to it nobody can see.");
    }

    @Override
    public ReadingSessions sessions() {
        return ServerCodes.oracle();
    }
}
