package dev.understudy.compare;

import dev.understudy.project.Conversion;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tests the comparison itself: plants defects that are known in a specimen of two tables, one at a time, and
/// sees which level catches which. Needs an empty MariaDB database as the source and an empty PostgreSQL one as
/// the target.
public final class BlindSpots {
    private static final int ROWS = 2_000;

    /// Of each row: every third name has accents, every fifth note is NULL, every fifth empty.
    private static final String SOURCE = """
            create table specimen (id bigint primary key, amount decimal(14,2), big bigint, name varchar(80),
              surname varchar(80), note text, made datetime(6), day date, flag tinyint(1), ext char(36),
              raw varbinary(40), state varchar(20));
            insert into specimen select seq, seq * 7 / 100, 123456789012340000 + seq, concat('name ', seq),
              concat('Kólm 日 ', seq), case seq % 5 when 4 then null when 1 then '' else concat('note ', seq) end,
              timestampadd(microsecond, seq * 86400123456, '2020-01-01'), date_add('2020-01-01', interval seq day),
              seq % 2, concat('00000000-0000-4000-8000-', lpad(seq, 12, '0')), unhex(lpad(hex(seq), 8, '0')),
              elt(seq % 2 + 1, 'open', 'paid') from seq_1_to_2000;
            create table fractions (id bigint primary key, ratio double, doc json, tags json);
            insert into fractions values (1, 0.0, '{"a": 1}', '[]'),
              (2, 0.3, '{"b": [1, 2], "a": 1}', '["a", null, "b, c"]'), (3, null, null, null)""";

    private static final String TARGET = """
            create table kept (id bigint, amount numeric(14,2), big bigint, name varchar(80), surname varchar(80),
              note text, made timestamptz, day date, flag boolean, ext uuid, raw bytea, state varchar(20));
            insert into kept select seq, seq * 7 / 100.0, 123456789012340000 + seq, 'name ' || seq,
              'Kólm 日 ' || seq, case seq % 5 when 4 then null when 1 then '' else 'note ' || seq end,
              timestamptz '2020-01-01 00:00Z' + seq * interval '86400.123456 s', date '2020-01-01' + seq::int,
              seq % 2 = 1, ('00000000-0000-4000-8000-' || lpad(seq::text, 12, '0'))::uuid,
              decode(lpad(to_hex(seq), 8, '0'), 'hex'), (array['open', 'paid'])[seq % 2 + 1]
              from generate_series(1, 2000) seq;
            create table specimen as select * from kept;
            create index specimen_id on specimen (id);
            create table kept_fractions (id bigint, ratio double precision, doc jsonb, tags text[]);
            insert into kept_fractions values (1, 0.0, '{"a": 1}', '{}'),
              (2, 0.3, '{"a": 1.0, "b": [1, 2]}', array['a', null, 'b, c']), (3, null, null, null);
            create table fractions as select * from kept_fractions""";

    private static final List<String> RESTORE = List.of(
            "truncate specimen",
            "insert into specimen select * from kept",
            "truncate fractions",
            "insert into fractions select * from kept_fractions");

    private final Stores stores;
    private final Set<Conversion> loosened;

    /// @param loosened the conversions that are in force
    public BlindSpots(Stores stores, Set<Conversion> loosened) {
        this.stores = stores;
        this.loosened = Set.copyOf(loosened);
    }

    /// Which levels catch one defect.
    ///
    /// @param caught by level; a sample catches it if it draws the row
    public record Row(String defect, Map<Level, Boolean> caught) {
        public Row {
            caught = Map.copyOf(caught);
        }

        /// Whether no level catches it.
        public boolean unseen() {
            return caught.values().stream().noneMatch(one -> one);
        }
    }

    /// Hears how far it is, on the thread that works.
    @FunctionalInterface
    public interface Listener {
        /// What is being done now.
        void at(String what);

        /// What became of one defect.
        default void found(Row row) {}
    }

    /// How many defects are planted.
    public static int count() {
        return Defect.all().size();
    }

    /// Plants one defect after the other. An interrupt ends it before the next one.
    ///
    /// @param listener told of each
    /// @throws ComparisonException if a store does not answer, or the specimen is not equal to begin with
    public List<Row> rows(Listener listener) {
        run(stores.source(), stores.source().dialect().statements(SOURCE));
        run(stores.target(), stores.target().dialect().statements(TARGET));
        Matching.Matched matched = new Matching(new MatchingOptions(
                        List.of("specimen", "fractions"), "", Map.of("*", loosened), Map.of("specimen", "state")))
                .match(stores);
        if (!matched.notCompared().isEmpty() || caught(matched.tables(), Set.of(Level.values()))) {
            throw new ComparisonException("The specimen is not equal to begin with: " + matched.notCompared());
        }
        List<Row> rows = new ArrayList<>();
        for (Defect defect : Defect.all()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ComparisonException("The test of the levels was ended before its last defect.");
            }
            listener.at("Planting: " + defect.name());
            run(stores.target(), defect.sql());
            Map<Level, Boolean> caught = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                caught.put(level, caught(matched.tables(), Set.of(level)));
            }
            var row = new Row(defect.name(), caught);
            rows.add(row);
            listener.found(row);
            run(stores.target(), RESTORE);
        }
        return rows;
    }

    /// The sample is as large as the specimen: what is asked is what it sees in a row that it draws.
    private boolean caught(List<ComparedTable> tables, Set<Level> levels) {
        var settings = new ComparisonSettings(levels, 2 * ROWS, Duration.ZERO, 1);
        return !new StoreComparison()
                .compare(stores, tables, settings, () -> false)
                .equal();
    }

    private static void run(Database database, List<String> statements) {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new ComparisonException(
                    "The specimen in the %s could not be changed: %s"
                            .formatted(database.side().word(), e.getMessage()),
                    e);
        }
    }
}
