package dev.understudy.dialect;

import dev.understudy.project.FileProduct;
import dev.understudy.project.Product;
import dev.understudy.project.ReadProduct;

/// The dialect of each product.
public final class Dialects {
    private Dialects() {}

    /// What is particular about `product`. Cheap; the answer may be kept and shared between threads.
    public static Dialect of(Product product) {
        return switch (product) {
            case POSTGRESQL -> new PostgresDialect();
            case MARIADB -> new MariaDbDialect();
            case MYSQL -> new MySqlDialect();
        };
    }

    /// What is particular about reading files of `product`.
    public static ReadingDialect of(FileProduct product) {
        return switch (product) {
            case SQLITE -> new SqliteDialect();
            case H2 -> new H2Dialect();
        };
    }

    /// What is particular about reading servers of `product`.
    public static ReadingDialect of(ReadProduct product) {
        return switch (product) {
            case SQLSERVER -> new SqlServerDialect();
            case ORACLE -> new OracleDialect();
        };
    }
}
