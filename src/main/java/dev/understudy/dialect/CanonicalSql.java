package dev.understudy.dialect;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import java.util.List;

/// SQL expressions whose value is the same text or number for equal rows on every product. They expect a
/// session that [Sessions#initSql] has set up, and name columns without their table.
public interface CanonicalSql {
    /// Whether the server can say the canonical text of such a column's values. Where it cannot, as with the
    /// digits of a binary fraction or the members of a JSON document, rows are read and digested here. So are
    /// texts in their normal form: MariaDB and MySQL do not know it, and PostgreSQL's `normalize` wants a
    /// database in UTF-8 and knows the characters of the Unicode version that the server was built with, which is
    /// not that of Java or of another server: a newer letter with a mark would differ from itself.
    default boolean covers(ColumnMapping column) {
        return column.type().isWrittenTwice() && !column.isNormalized();
    }

    /// An expression: the digest of [RowDigest] over columns that it covers, conversions applied, as an integer.
    String rowDigest(List<ColumnMapping> columns, Side side);

    /// An expression to sum [#rowDigest] by. A row that is too large to be put together has no digest on MariaDB
    /// (it is NULL, with a warning that nobody reads), and a sum would pass over it: then it is
    /// [RowDigest#NO_DIGEST] or more.
    default String summed(String digest) {
        return "sum(%s)".formatted(digest);
    }

    /// An expression: the column as [ValueCodec] reads it without losing a digit on the way.
    String read(ColumnMapping column, Side side);

    /// An expression: the column's value, conversions applied, in a type that `sum`, `min`, `max` and `count`
    /// take; NULL for NULL.
    String value(ColumnMapping column, Side side);

    /// An expression: the text that [RowDigest] takes of `value`, which is [#value] or an aggregate of it; NULL
    /// for NULL.
    String text(ColumnMapping column, String value);

    /// An expression to group texts by, so that only equal ones fall together whatever their collation says.
    String group(String text);
}
