package dev.understudy.compare;

import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// MariaDB and PostgreSQL, both ways, type by type: equal values are equal, values that are as little different
/// as can be are not.
@ExtendWith(TestServers.Extension.class)
@Execution(ExecutionMode.CONCURRENT)
class TypePairsIT {
    private final PairTables tables = new PairTables(TypePairs.all().toList(), 2_000, "-0.0");

    @Test
    void fromMariaDbToPostgreSql(TestServers servers) throws SQLException {
        try (Stores stores = servers.mariadbToPostgres("pairs_there")) {
            check(stores, tables);
        }
    }

    @Test
    void fromPostgreSqlToMariaDb(TestServers servers) throws SQLException {
        try (Stores stores = servers.postgresToMariadb("pairs_back")) {
            check(stores, tables);
        }
    }

    @Test
    void fromPostgreSqlToPostgreSql(TestServers servers) throws SQLException {
        try (Stores stores = new Stores(
                servers.database(Product.POSTGRESQL, Side.SOURCE, "pairs_here"),
                servers.database(Product.POSTGRESQL, Side.TARGET, "pairs_like"))) {
            check(stores, tables);
        }
    }

    @Test
    void arraysOfBinaryFractionsBesideEachOther(TestServers servers) throws SQLException {
        try (Stores stores = new Stores(
                servers.database(Product.POSTGRESQL, Side.SOURCE, "pairs_fractions_a"),
                servers.database(Product.POSTGRESQL, Side.TARGET, "pairs_fractions_b"))) {
            check(stores, new PairTables(ArrayPairs.fractions().toList(), 5_000, "-0.0"));
        }
    }

    private static void check(Stores stores, PairTables tables) throws SQLException {
        fill(tables, stores.source(), false);
        fill(tables, stores.target(), true);
        tables.check(stores);
    }

    private static void fill(PairTables tables, Database database, boolean differing) throws SQLException {
        boolean postgres = database.dialect().product() == Product.POSTGRESQL;
        try (Connection connection = database.workload()) {
            tables.fill(connection, postgres ? new ServerColumn.Postgres() : new ServerColumn.MariaDb(), differing);
        }
    }
}
