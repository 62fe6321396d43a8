package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.staging.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A row that MariaDB cannot put together for its digest: it answers NULL, on both sides the same.
@ExtendWith(TestServers.Extension.class)
class HugeRowIT {
    @ParameterizedTest
    @CsvSource({"id int primary key", "w varchar(5) primary key", "w varchar(5)"})
    void aRowWithoutADigestIsNeverTakenForEqual(String key, TestServers servers) throws SQLException {
        try (Stores stores = new Stores(
                servers.database(Product.MARIADB, Side.SOURCE, "huge_a"),
                servers.database(Product.MARIADB, Side.TARGET, "huge_b"))) {
            for (Side side : Side.values()) {
                ((TestDatabase) stores.of(side)).run("""
                        create table t (%s, a longtext, b longtext); create table small (id int primary key);
                        insert into t values ('1', repeat('x', 9000000), repeat('%s', 9000000)), ('2', 'a', 'b');
                        insert into small values (1)""".formatted(key, side == Side.SOURCE ? "y" : "z"));
            }
            List<ComparedTable> tables =
                    new Matching(MatchingOptions.PLAIN).match(stores).tables();
            var settings = new ComparisonSettings(Set.of(Level.CHECKSUM), 1, Duration.ZERO, 1);
            ComparisonResult result = new StoreComparison().compare(stores, tables, settings, () -> false);
            assertEquals("table t", result.notCompared().getFirst().what());
            assertTrue(result.notCompared().getFirst().why().contains("a row is larger than the server can put"));
            assertEquals(1, result.tables().size(), "the others are compared");
        }
    }
}
