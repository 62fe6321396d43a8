package dev.understudy.compare;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueType;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects the [Figures] of a table's rows. Used by one thread.
final class FigureBuilder {
    private final ComparedTable table;
    private final SortedMap<String, BigDecimal> sums = new TreeMap<>();
    private final SortedMap<String, BigDecimal> earliest = new TreeMap<>();
    private final SortedMap<String, BigDecimal> latest = new TreeMap<>();

    FigureBuilder(ComparedTable table) {
        this.table = table;
    }

    void rows(BigDecimal count) {
        sums.merge("rows", count, BigDecimal::add);
    }

    /// Rows with that status; null is NULL.
    void status(@Nullable String status, BigDecimal count) {
        String is = status == null ? " NULL" : " '" + status + "'";
        sums.merge("rows with " + table.status().orElseThrow().source() + is, count, BigDecimal::add);
    }

    void nulls(ColumnMapping column, BigDecimal count) {
        sums.merge("NULLs in " + column.source(), count, BigDecimal::add);
    }

    /// A sum of the column's numbers.
    void sum(ColumnMapping column, BigDecimal sum) {
        sums.merge("sum of " + column.source(), sum, BigDecimal::add);
    }

    /// Seconds since 1970 of the column's earliest and latest instant.
    void times(ColumnMapping column, BigDecimal least, BigDecimal greatest) {
        earliest.merge(column.source(), least, BigDecimal::min);
        latest.merge(column.source(), greatest, BigDecimal::max);
    }

    /// One value, so many times: its number, or null.
    void add(ColumnMapping column, @Nullable BigDecimal number, BigDecimal copies) {
        if (number == null) {
            nulls(column, copies);
        } else if (column.type() == ValueType.TIMESTAMP) {
            times(column, number, number);
        } else if (summed(column)) {
            sum(column, number.multiply(copies));
        }
    }

    static boolean summed(ColumnMapping column) {
        return column.type() == ValueType.INTEGER || column.type() == ValueType.DECIMAL;
    }

    Figures build() {
        return new Figures(sums, earliest, latest);
    }
}
