package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.staging.Stores;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What PostgreSQL's numeric holds and no decimal does.
@ExtendWith(TestServers.Extension.class)
class OddNumbersIT {
    @Test
    void whatIsNoNumberDiffersFromEveryNumberAndFromNull(TestServers servers) throws Exception {
        try (Stores stores = servers.postgresToMariadb("odd_numbers")) {
            ((TestDatabase) stores.source())
                    .run("create table t (id int primary key, amount numeric);"
                            + " insert into t values (1, 'NaN'), (2, 'Infinity'), (3, '-Infinity'), (4, 1.5)");
            ((TestDatabase) stores.target())
                    .run("create table t (id int primary key, amount decimal(10,2));"
                            + " insert into t values (1, 0), (2, 99999999.99), (3, null), (4, 1.50)");
            var settings = new ComparisonSettings(EnumSet.allOf(Level.class), 10, Duration.ZERO, 1);
            List<ComparedTable> tables =
                    new Matching(MatchingOptions.PLAIN).match(stores).tables();

            ComparisonResult result = new StoreComparison().compare(stores, tables, settings, () -> false);

            assertEquals(List.of(), result.notCompared());
            assertEquals(
                    List.of("NaN and 0.00", "Infinity and 99999999.99", "-Infinity and null"),
                    result.tables().getFirst().rows().stream()
                            .map(row -> row.fields().getFirst())
                            .map(field -> field.source() + " and " + field.target())
                            .toList());
        }
    }
}
