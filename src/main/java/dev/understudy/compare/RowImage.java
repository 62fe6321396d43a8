package dev.understudy.compare;

import dev.understudy.dialect.ValueText;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row as a store holds it.
///
/// @param digest as the server computed it; -1 for [#ABSENT]
/// @param values of all columns in the mapping's order: typed, null for NULL, the driver's text where a value
///     has no counterpart in its type
record RowImage(long digest, List<@Nullable Object> values) {
    static final RowImage ABSENT = new RowImage(-1, List.of());

    RowImage {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// How two unequal images of one key differ. A row whose digests differ although every value reads the same
    /// is changed, in no field that can be named.
    static ComparisonResult.RowDifference difference(TableMapping table, long key, Both<RowImage> images) {
        if (images.source().equals(ABSENT)) {
            return new ComparisonResult.RowDifference(key, ComparisonResult.RowDifference.Kind.EXTRA, List.of());
        }
        if (images.target().equals(ABSENT)) {
            return new ComparisonResult.RowDifference(key, ComparisonResult.RowDifference.Kind.MISSING, List.of());
        }
        List<ComparisonResult.FieldDifference> fields = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            Object source = images.source().values().get(index);
            Object target = images.target().values().get(index);
            if (!Objects.equals(source, target)) {
                ColumnMapping column = table.columns().get(index);
                fields.add(new ComparisonResult.FieldDifference(
                        column.source(), readable(column, source), readable(column, target)));
            }
        }
        return new ComparisonResult.RowDifference(key, ComparisonResult.RowDifference.Kind.CHANGED, fields);
    }

    /// The value for a person: an instant as ISO-8601, any other as its canonical text.
    private static @Nullable String readable(ColumnMapping column, @Nullable Object value) {
        boolean plain = value == null || value instanceof String || column.type() == ValueType.TIMESTAMP;
        return plain ? Objects.toString(value, null) : ValueText.write(column.type(), Objects.requireNonNull(value));
    }
}
