package dev.understudy.compare;

import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Side;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Reads the aggregates of a range of keys.
record FigureReader(Scope scope) {
    Both<Figures> read(Lane lane, KeyRange range) {
        return scope.both(lane, (connection, side) -> read(connection, side, range));
    }

    private Figures read(Connection connection, Side side, KeyRange range) throws SQLException {
        return scope.sql(side).added() ? asked(connection, side, range) : computed(connection, side, range);
    }

    /// From the rows themselves.
    private Figures computed(Connection connection, Side side, KeyRange range) throws SQLException {
        TableSql sql = scope.sql(side);
        Cells cells = new Cells(sql.dialect().values());
        FigureBuilder figures = new FigureBuilder(scope.table());
        try (Streamed select = Streamed.of(connection, sql.in(connection, sql.values(), range))) {
            while (select.rows().next()) {
                figures.row(cells.read(select.rows(), 1, scope.table().columns()), BigDecimal.ONE);
            }
        }
        return figures.build();
    }

    private Figures asked(Connection connection, Side side, KeyRange range) throws SQLException {
        try (PreparedStatement select =
                        scope.sql(side).in(connection, scope.sql(side).aggregates(), range);
                ResultSet row = select.executeQuery()) {
            FigureBuilder figures = new FigureBuilder(scope.table());
            while (row.next()) {
                add(figures, row);
            }
            return figures.build();
        }
    }

    private void add(FigureBuilder figures, ResultSet row) throws SQLException {
        long rows = row.getLong(2);
        figures.rows(BigDecimal.valueOf(rows));
        if (scope.table().status().isPresent()) {
            figures.status(row.getString(1), BigDecimal.valueOf(rows));
        }
        int index = 3;
        for (ColumnMapping column : scope.table().columns()) {
            long filled = row.getLong(index++);
            figures.nulls(column, BigDecimal.valueOf(rows - filled));
            if (FigureBuilder.summed(column)) {
                String sum = row.getString(index++);
                figures.sum(column, sum == null ? BigDecimal.ZERO : Figures.number(column, sum));
            }
            if (FigureBuilder.limited(column)) {
                limits(figures, column, row.getString(index++), row.getString(index++));
            }
        }
    }

    private static void limits(
            FigureBuilder figures, ColumnMapping column, @Nullable String least, @Nullable String greatest) {
        if (least != null && greatest != null) {
            figures.limits(column, Figures.number(column, least), Figures.number(column, greatest));
        }
    }
}
