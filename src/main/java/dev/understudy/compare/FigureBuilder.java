package dev.understudy.compare;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects the [Figures] of a table's rows. Used by one thread.
final class FigureBuilder {
    private final ComparedTable table;
    private final SortedMap<String, BigDecimal> sums = new TreeMap<>();
    private final SortedMap<String, BigDecimal> least = new TreeMap<>();
    private final SortedMap<String, BigDecimal> greatest = new TreeMap<>();

    FigureBuilder(ComparedTable table) {
        this.table = table;
    }

    void rows(BigDecimal count) {
        sums.merge("rows", count, BigDecimal::add);
    }

    /// Rows with that status, as a server groups them or as it was read; null is NULL.
    void status(@Nullable String status, BigDecimal count) {
        ColumnMapping column = table.status().orElseThrow();
        String is = status == null ? " NULL" : " '" + Cells.loosened(column, status) + "'";
        sums.merge("rows with " + column.source() + is, count, BigDecimal::add);
    }

    void nulls(ColumnMapping column, BigDecimal count) {
        sums.merge("NULLs in " + column.source(), count, BigDecimal::add);
    }

    /// A sum of the column's numbers.
    void sum(ColumnMapping column, BigDecimal sum) {
        sums.merge("sum of " + column.source(), sum, BigDecimal::add);
    }

    /// The column's least and greatest number or time, as [Figures#number] gives it.
    void limits(ColumnMapping column, BigDecimal smallest, BigDecimal largest) {
        boolean number = summed(column);
        least.merge((number ? "least " : Figures.EARLIEST) + column.source(), smallest, BigDecimal::min);
        greatest.merge((number ? "greatest " : Figures.LATEST) + column.source(), largest, BigDecimal::max);
    }

    /// One row, so many times: the values of its columns.
    void row(List<@Nullable Object> values, BigDecimal copies) {
        rows(copies);
        for (int index = 0; index < values.size(); index++) {
            ColumnMapping column = table.columns().get(index);
            Object value = values.get(index);
            add(column, value == null ? null : Figures.number(column, value), copies);
            if (table.status().filter(column::equals).isPresent()) {
                status(value == null ? null : value.toString(), copies);
            }
        }
    }

    /// One value, so many times: its number, or null.
    private void add(ColumnMapping column, @Nullable BigDecimal number, BigDecimal copies) {
        if (number == null) {
            nulls(column, copies);
            return;
        }
        if (summed(column)) {
            sum(column, number.multiply(copies));
        }
        if (limited(column)) {
            limits(column, number, number);
        }
    }

    /// Whether the least and the greatest value are figures.
    static boolean limited(ColumnMapping column) {
        return switch (column.type()) {
            case INTEGER, DECIMAL, TIMESTAMP, DATE, TIME -> true;
            case TEXT, BOOLEAN, UUID, BYTES, REAL, DOUBLE, JSON -> false;
        };
    }

    static boolean summed(ColumnMapping column) {
        return column.type() == ValueType.INTEGER || column.type() == ValueType.DECIMAL;
    }

    Figures build() {
        return new Figures(sums, least, greatest);
    }
}
