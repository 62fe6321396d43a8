package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.ExitCodes;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.report.Report;
import dev.understudy.staging.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Somebody spoils rows or schemas: an undo that leaves something behind, a hand in the database. The proof
/// must be red
/// and
/// name exactly what was spoilt.
@Execution(ExecutionMode.CONCURRENT)
class SpoiltRowsIT {
    @TempDir
    private Path folder;

    @Test
    void anIndexThatAnUndoLeavesBehindIsNamed() throws InterruptedException {
        Variant faulty = Variant.calm().script("sql/expand-source.sql", "create index books_author on books (author);");
        try (var fixture = new RehearsalFixture(folder, faulty)) {
            Report report = fixture.rehearse(Ask.forward().rollBackAt("expand"));
            assertEquals(Report.Outcome.ROLLED_BACK, report.outcome());
            assertFalse(report.restore().green());
            assertEquals(1, report.restore().schemaDifferences().size());
            String difference = report.restore().schemaDifferences().getFirst();
            assertTrue(difference.contains("source") && difference.contains("books_author"), difference);
            Facts.nothingLost(report);
        }
    }

    @Test
    void aColumnThatAnUndoLeavesBehindIsNamed() throws InterruptedException {
        Variant faulty =
                Variant.calm().script("sql/expand-source.sql", "alter table books add column shelf varchar(20) null;");
        try (var fixture = new RehearsalFixture(folder, faulty)) {
            Report report = fixture.rehearse(Ask.forward().rollBackAt("expand"));
            assertEquals(Report.Outcome.ROLLED_BACK, report.outcome());
            assertFalse(report.restore().green());
            List<String> differences = report.restore().schemaDifferences();
            assertTrue(differences.stream().anyMatch(one -> one.contains("shelf")), differences.toString());
            assertTrue(
                    differences.stream().allMatch(one -> one.contains("source") && one.contains("books")),
                    differences.toString());
            Facts.nothingLost(report);
        }
    }

    /// The application deletes and changes no line that was there before: what the undo spoils stays so.
    @Test
    void valuesThatAnUndoSpellsAnewAreAltered() throws InterruptedException {
        Variant faulty = Variant.calm()
                .script(
                        "sql/unexpand-source.sql",
                        "update order_lines set remark = 'DÄ™dykacja' where id in (select * from (select min(id) "
                                + "from order_lines union select min(id) + 1 from order_lines) as first_two);");
        var expected = new AtomicReference<List<String>>(List.of());
        try (var fixture = new RehearsalFixture(folder, faulty)) {
            fixture.when("expand", stores -> expected.set(firstTwo(stores.source())));
            Report report = fixture.rehearse(Ask.forward().rollBackAt("write-both"));
            assertEquals(Report.Outcome.ROLLED_BACK, report.outcome());
            assertEquals(ExitCodes.ROLLED_BACK, ExitCodes.of(report));
            assertFalse(report.restore().green());
            assertEquals(
                    Objects.requireNonNull(expected.get()).size(),
                    report.restore().altered());
            assertEquals(
                    expected.get(), NegativeControlsIT.rows(report.restore().named()));
            assertEquals(0, report.restore().lost() + report.restore().unexplained());
            assertEquals(List.of(), report.restore().schemaDifferences());
        }
    }

    private static List<String> firstTwo(Database source) throws SQLException {
        return query(
                source,
                "select concat('order_lines ', id) from order_lines "
                        + "where id <= (select min(id) + 1 from order_lines) order by id");
    }

    @Test
    void anAcknowledgedWriteThatSomebodyDestroysIsLost() throws InterruptedException {
        var destroyed = new AtomicReference<>("");
        try (var fixture = new RehearsalFixture(folder, Variant.calm())) {
            fixture.when("soak", stores -> destroyed.set(destroy(fixture.writes(), stores.target())));
            Report report = fixture.rehearse(Ask.forward().through("soak"));
            assertEquals(Report.Outcome.COMPLETED, report.outcome(), report.outcomeReason());
            assertEquals(ExitCodes.OBJECTIVE_MISSED, ExitCodes.of(report));
            assertEquals(1, report.restore().lost());
            assertEquals(1, report.loss().lostRows());
            assertTrue(report.loss().lostWrites() >= 1);
            assertEquals(
                    List.of(destroyed.get()),
                    NegativeControlsIT.rows(report.loss().lost()));
            assertEquals(
                    Set.of(destroyed.get()),
                    Set.copyOf(NegativeControlsIT.rows(report.restore().named())));
            assertEquals(1, report.restore().diverged(), "the copy still has it");
            assertFalse(report.objectives().rpoMet());
            assertFalse(report.restore().green());
        }
    }

    /// A customer who registered, was acknowledged, and has not ordered.
    private static String destroy(List<LedgerWrite> writes, Database record) throws SQLException {
        var keys = new HashMap<Long, LedgerWrite>();
        for (LedgerWrite write : writes) {
            if (write.operation().value().equals("register") && write.state() == WriteState.ACKNOWLEDGED) {
                Long key = write.changes().getFirst().key();
                keys.put(key == null ? 0L : key, write);
            }
        }
        for (Map.Entry<Long, LedgerWrite> candidate : keys.entrySet()) {
            int deleted = update(
                    record,
                    "delete from customers c where id = %d and not exists (select * from orders where customer_id = c.id)"
                            .formatted(candidate.getKey()));
            if (deleted == 1) {
                return "customers " + candidate.getKey();
            }
        }
        throw new AssertionError("nobody registered without ordering among %d".formatted(keys.size()));
    }

    @Test
    void aRowThatSomebodyElseInsertsIsUnexplained() throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, Variant.calm())) {
            fixture.when("write-both", stores -> insertStray(stores.source()));
            Report report = fixture.rehearse(Ask.forward().rollBackAt("write-both"));
            assertEquals(Report.Outcome.ROLLED_BACK, report.outcome(), report.outcomeReason());
            assertFalse(report.restore().green());
            assertEquals(1, report.restore().unexplained());
            assertEquals(
                    List.of("books 900000001"),
                    NegativeControlsIT.rows(report.restore().named()));
            assertEquals(0, report.restore().lost() + report.restore().altered());
            assertEquals(0, report.loss().lostWrites());
        }
    }

    private static void insertStray(Database source) throws SQLException {
        assertEquals(
                1,
                update(
                        source,
                        "insert into books (id, isbn, title, author, price, stock, in_print, row_version, write_seq) "
                                + "values (900000001, 'stray-1', 'Stray', 'Nobody', 1.00, 1, 1, 1, 0)"));
    }

    private static int update(Database store, String sql) throws SQLException {
        try (Connection connection = store.dedicated("the-test");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static List<String> query(Database store, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (Connection connection = store.dedicated("the-test");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
