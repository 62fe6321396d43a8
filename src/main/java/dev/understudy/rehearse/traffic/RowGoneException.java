package dev.understudy.rehearse.traffic;

import java.io.Serial;
import java.sql.SQLException;

/// A row that the application knows is not in the store, or not in the version that it should have.
final class RowGoneException extends SQLException {
    @Serial
    private static final long serialVersionUID = 1L;

    RowGoneException(String table, long key) {
        super("%s %d is not there as it was acknowledged".formatted(table, key), "02000");
    }
}
