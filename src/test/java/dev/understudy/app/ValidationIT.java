package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.compare.ComparisonSettings;
import dev.understudy.compare.Level;
import dev.understudy.compare.MatchingOptions;
import dev.understudy.compare.RowKey;
import dev.understudy.compare.place.PlaceText;
import dev.understudy.project.Side;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.TypedSecrets;
import dev.understudy.ui.validation.ComparisonRoom;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What the Validation screen hears of two real servers in whose target differences were planted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidationIT {
    @TempDir
    private static Path folder;

    private TwoServers servers;
    private ComparisonRoom room;

    @BeforeAll
    void start() throws SQLException {
        servers = new TwoServers(folder);
        room = new WindowComparisons(new ComparisonDesk(
                new UserFolders(folder.resolve("data"), folder.resolve("state"), folder.resolve("cache")),
                folder.resolve("nothing"),
                name -> switch (name) {
                    case "UNDERSTUDY_SECRET_SOURCE" ->
                        servers.of(Side.SOURCE).password().reveal();
                    case "UNDERSTUDY_SECRET_TARGET" ->
                        servers.of(Side.TARGET).password().reveal();
                    default -> null;
                },
                new TypedSecrets()));
        String orders = """
                create table orders (id bigint primary key, note varchar(60), placed timestamp(6) null);
                create table customers (id bigint primary key, name varchar(60));
                insert into customers values (1, 'Ada');
                insert into orders values (1, 'paid', '2026-06-12 13:58:07.482913'),
                  (2, '', '2026-06-12 13:58:07'), (3, 'gone', '2026-06-12 13:58:07');
                """;
        servers.run(Side.SOURCE, "set time_zone = '+00:00'; " + orders);
        servers.run(Side.TARGET, orders);
        servers.run(Side.TARGET, """
                update orders set note = 'paid ', placed = '2026-06-12 13:58:07.482912' where id = 1;
                update orders set note = null where id = 2;
                delete from orders where id = 3""");
    }

    @AfterAll
    void stop() {
        servers.close();
    }

    private ComparisonRequest request(Set<String> trusted) {
        return new ComparisonRequest(
                PlaceText.read(Side.SOURCE, servers.connection(Side.SOURCE)),
                PlaceText.read(Side.TARGET, servers.connection(Side.TARGET)),
                MatchingOptions.PLAIN,
                new ComparisonSettings(EnumSet.of(Level.AGGREGATE, Level.CHECKSUM), 10, Duration.ZERO, 1),
                trusted,
                Set.of());
    }

    /// Writes down what it hears.
    private static final class Heard implements ComparisonListener {
        private final List<String> tables = new ArrayList<>();
        private final List<String> levels = new ArrayList<>();
        private final SortedSet<RowKey> suspects = new TreeSet<>();
        private final List<RowDifference> rows = new ArrayList<>();
        private LongSupplier received = () -> 0;

        @Override
        public synchronized void begins(List<ComparedTable> all, LongSupplier bytes) {
            all.forEach(table -> tables.add(table.source()));
            received = bytes;
        }

        @Override
        public synchronized void level(ComparedTable table, Level level) {
            levels.add("%s %s".formatted(table.source(), level));
        }

        @Override
        public synchronized void suspects(ComparedTable table, Collection<RowKey> keys) {
            suspects.addAll(keys);
        }

        @Override
        public synchronized void levelDone(Level level, TableResult found) {
            levels.add("%s %s %s".formatted(found.table(), level, found.equal() ? "equal" : "differs"));
            rows.addAll(found.rows());
        }
    }

    @Test
    void plantedDifferencesAreHeardAsTheyAreFoundAndNamedExactly() {
        ComparisonRoom.Doubts doubts = room.doubts(request(Set.of()), Optional.empty());
        assertEquals(2, doubts.hosts().size());
        assertThrows(
                StagingException.class,
                () -> room.compare(request(Set.of()), Optional.empty(), ComparisonListener.NOBODY));
        var heard = new Heard();

        var compared = room.compare(request(doubts.hosts()), Optional.empty(), heard);

        assertTrue(room.doubts(request(Set.of()), Optional.empty()).none(), "trusted from now on");
        assertEquals(
                List.of("customers", "orders"), heard.tables.stream().sorted().toList());
        assertTrue(heard.levels.contains("customers CHECKSUM equal"), heard.levels.toString());
        assertEquals(
                List.of("orders AGGREGATE", "orders AGGREGATE differs", "orders CHECKSUM", "orders CHECKSUM differs"),
                heard.levels.stream().filter(one -> one.startsWith("orders")).toList());
        assertEquals(List.of(RowKey.of(1), RowKey.of(2), RowKey.of(3)), List.copyOf(heard.suspects));
        assertEquals(compared.bytesReceived() > 0, heard.received.getAsLong() > 0);
        assertEquals(
                List.of(
                        "1 CHANGED note paid|paid  placed 2026-06-12T13:58:07.482913Z|2026-06-12T13:58:07.482912Z",
                        "2 CHANGED note |null",
                        "3 MISSING id 3|null note gone|null placed 2026-06-12T13:58:07Z|null"),
                heard.rows.stream().map(ValidationIT::line).toList());
    }

    private static String line(RowDifference row) {
        var line = new StringBuilder("%s %s".formatted(row.key(), row.kind()));
        row.fields()
                .forEach(field -> line.append(" %s %s|%s".formatted(field.column(), field.source(), field.target())));
        return line.toString();
    }
}
