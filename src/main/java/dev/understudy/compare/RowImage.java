package dev.understudy.compare;

import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.RowDifference.Kind;
import dev.understudy.dialect.ValueText;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row as a store holds it.
///
/// @param digest as the server computed it, or as it was computed here; -1 for [#ABSENT]
/// @param values of all columns in the mapping's order: typed, null for NULL, the driver's text where a value
///     has no counterpart in its type
/// @param copies how many rows have that key: more than one where the store does not enforce it
record RowImage(long digest, List<@Nullable Object> values, long copies) {
    static final RowImage ABSENT = new RowImage(-1, List.of(), 0);

    RowImage {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// Both together, whichever was read first.
    RowImage with(RowImage other) {
        if (copies == 0) {
            return other;
        }
        return new RowImage(
                digest + other.digest, digest <= other.digest ? values : other.values, copies + other.copies);
    }

    /// How two unequal images of one key differ. A row whose digests differ although every value reads the same
    /// is changed, in no field that can be named.
    static RowDifference difference(ComparedTable table, RowKey key, Both<RowImage> images) {
        RowImage source = images.source();
        RowImage target = images.target();
        Kind kind = Kind.CHANGED;
        if (source.equals(ABSENT) && target.equals(ABSENT)) {
            return new RowDifference(key, kind, 0, 0, List.of()); // it cannot be read again: nothing to name
        }
        if (source.equals(ABSENT) || target.equals(ABSENT)) {
            kind = source.equals(ABSENT) ? Kind.EXTRA : Kind.MISSING;
        } else if (source.copies != target.copies) {
            kind = Kind.DUPLICATED;
        }
        return new RowDifference(key, kind, source.copies, target.copies, fields(table, images));
    }

    /// Of a row that only one store has, all columns; else those that differ.
    private static List<FieldDifference> fields(ComparedTable table, Both<RowImage> images) {
        boolean one = images.source().copies == 0 || images.target().copies == 0;
        List<FieldDifference> fields = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            ColumnMapping column = table.columns().get(index);
            Object source = images.source().value(index);
            Object target = images.target().value(index);
            if (one || !Objects.equals(source, target)) {
                fields.add(new FieldDifference(column.source(), readable(column, source), readable(column, target)));
            }
        }
        return fields;
    }

    private @Nullable Object value(int index) {
        return values.isEmpty() ? null : values.get(index);
    }

    /// The value for a person: an instant as ISO-8601, any other as its canonical text.
    static @Nullable String readable(ColumnMapping column, @Nullable Object value) {
        boolean plain = value == null
                || value instanceof String
                || value instanceof Cells.Odd
                || column.type() == ValueType.TIMESTAMP;
        return plain ? Objects.toString(value, null) : ValueText.write(column.type(), Objects.requireNonNull(value));
    }
}
