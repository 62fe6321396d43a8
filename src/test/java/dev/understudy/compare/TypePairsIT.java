package dev.understudy.compare;

import dev.understudy.project.Product;
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
            check(stores);
        }
    }

    @Test
    void fromPostgreSqlToMariaDb(TestServers servers) throws SQLException {
        try (Stores stores = servers.postgresToMariadb("pairs_back")) {
            check(stores);
        }
    }

    private void check(Stores stores) throws SQLException {
        fill(stores.source(), false);
        fill(stores.target(), true);
        tables.check(stores);
    }

    private void fill(Database database, boolean differing) throws SQLException {
        boolean postgres = database.dialect().product() == Product.POSTGRESQL;
        try (Connection connection = database.workload()) {
            tables.fill(connection, postgres ? new ServerColumn.Postgres() : new ServerColumn.MariaDb(), differing);
        }
    }
}
