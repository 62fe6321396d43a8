package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Product;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.report.Report;
import dev.understudy.staging.Database;
import dev.understudy.staging.RunningServer;
import dev.understudy.store.StoreException;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What a process that takes a rehearsal up again may not guess, and whom it may find still at work.
@Execution(ExecutionMode.CONCURRENT)
class CrashDoubtIT {
    private static final StepId EXPAND = new StepId("expand");
    /// In the script of the source; the target's is one part, the first.
    private static final int DOUBTFUL = 6;

    private static final Ask ASK = Ask.forward();
    private static final CrashStage.Watching NOBODY = new CrashStage.Watching(new Crash.Silent(), _ -> {});

    @TempDir
    private Path folder;

    /// A statement that nothing in a store tells of, with one behind it that has not begun.
    private static Variant doubtful() {
        return Crash.sample()
                .only("expand")
                .script("sql/expand-source.sql", "do sleep(6);\ncreate table crash_after (id int);")
                .script("sql/unexpand-source.sql", "drop table if exists crash_after;");
    }

    @Test
    void aPartInDoubtThatWasDoneIsNotDoneAgainAndTheRestIsDone() throws Exception {
        CrashStage stage = killedInDoubt();
        var e = assertThrows(RehearsalException.class, () -> stage.rehearse(ASK, Way.CONTINUE, Map.of(), NOBODY));
        assertEquals(RehearsalException.Reason.IN_DOUBT, e.reason());
        assertTrue(e.next().contains("--resolve expand=done"), e::getMessage);

        Report report = stage.rehearse(ASK, Way.CONTINUE, Map.of(EXPAND, "done"), NOBODY);
        assertEquals(Report.Outcome.COMPLETED, report.outcome(), report.outcomeReason());
        assertTrue(report.restore().green(), () -> report.restore().toString());
        assertEquals(1, begun(stage, DOUBTFUL));
        assertEquals(1, begun(stage, DOUBTFUL + 1));
    }

    @Test
    void aPartInDoubtIsDoneAgainIfSomebodySaysSo() throws Exception {
        CrashStage stage = killedInDoubt();
        Report report = stage.rehearse(ASK, Way.CONTINUE, Map.of(EXPAND, "again"), NOBODY);
        assertEquals(Report.Outcome.COMPLETED, report.outcome(), report.outcomeReason());
        assertTrue(report.restore().green(), () -> report.restore().toString());
        assertEquals(2, begun(stage, DOUBTFUL));
        assertEquals(1, begun(stage, DOUBTFUL + 1));
    }

    @Test
    void aStepInDoubtCanBeRolledBack() throws Exception {
        CrashStage stage = killedInDoubt();
        Report report = stage.rehearse(ASK, Way.ROLL_BACK, Map.of(), NOBODY);
        assertEquals(Report.Outcome.ROLLED_BACK, report.outcome(), report.outcomeReason());
        assertTrue(report.restore().green(), () -> report.restore().toString());
        assertEquals(0, begun(stage, DOUBTFUL + 1));
    }

    @Test
    void aSecondProcessBesideALivingOneIsRefused() throws Exception {
        CrashStage stage = CrashStage.create(folder.resolve("crash"), Crash.sample());
        Process child = stage.start(ASK, Way.FRESH);
        try (BufferedReader out = child.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.contains("SessionOpened")) {
                line = out.readLine();
            }
            var e = assertThrows(StoreException.class, () -> stage.rehearse(ASK, Way.CONTINUE, Map.of(), NOBODY));
            assertEquals(StoreException.Reason.LOCKED, e.reason());
            assertEquals("process %d has it open.".formatted(child.pid()), e.why());
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /// The statement makes a table and holds it locked until it ends: nobody could look, let alone act. It
    /// waits for a row, since MariaDB ends a `sleep` by itself five seconds after its client is gone.
    @Test
    void aStatementOfTheDeadProcessIsEndedBeforeAnythingIsLookedAt() throws Exception {
        Variant variant = Crash.sample()
                .only("expand")
                .script(
                        "sql/expand-source.sql",
                        "create table crash_ghost (id int) select id from crash_door for update;");
        CrashStage stage = CrashStage.create(folder.resolve("crash"), variant);
        try (RunningServer source = server(stage, Product.MARIADB);
                RunningServer target = server(stage, Product.POSTGRESQL)) {
            KeptVenue.write(stage.kept(), List.of(source, target));
            KeptVenue venue = KeptVenue.read(stage.kept(), stage.databases());
            venue.fill(variant.project(), 300);
            try (Database look = venue.open(Side.SOURCE, "look");
                    Connection door = look.connection()) {
                shut(door);
                kill(stage, () -> await(look, 1));
                assertEquals(1, count(look, WAITING), "the statement goes on without its client");
                var opened = CompletableFuture.runAsync(() -> openOnceGone(look, door));
                Report report = stage.rehearse(ASK, Way.CONTINUE, Map.of(), NOBODY);
                opened.get(1, TimeUnit.MINUTES);
                assertEquals(Report.Outcome.COMPLETED, report.outcome(), report.outcomeReason());
                assertTrue(report.restore().green(), () -> report.restore().toString());
                assertEquals(1, count(look, "select count(*) from crash_ghost"));
                assertEquals(0, count(look, WAITING));
            }
            assertEquals(2, begun(stage, DOUBTFUL), "it was taken back, so it was done again");
        }
    }

    private static final String WAITING =
            "select count(*) from information_schema.processlist where info like 'create table crash_ghost%'";

    /// Makes a table of one row and locks that row.
    private static void shut(Connection door) throws SQLException {
        try (Statement statement = door.createStatement()) {
            statement.execute("create table crash_door (id int primary key)");
            statement.execute("insert into crash_door values (1)");
            door.setAutoCommit(false);
            statement.execute("select id from crash_door for update");
        }
    }

    private static void openOnceGone(Database look, Connection door) {
        try {
            await(look, 0);
            door.rollback();
            door.setAutoCommit(true);
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Database look, long statements) throws SQLException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (count(look, WAITING) != statements && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private static RunningServer server(CrashStage stage, Product product) {
        return stage.servers(_ -> {}).start(product, stage.folder().resolve(product.name()), "corner_books");
    }

    private static long count(Database database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private CrashStage killedInDoubt() throws Exception {
        CrashStage stage = CrashStage.create(folder.resolve("crash"), doubtful());
        kill(stage, () -> Thread.sleep(700));
        return stage;
    }

    private static void kill(CrashStage stage, Crash.Pause pause) throws Exception {
        var problems = new ArrayList<String>();
        var kill = new Crash.Kill("PartBegun expand FORWARD %d".formatted(DOUBTFUL), 1, 0);
        Crash.killed(stage.start(ASK, Way.FRESH), kill, pause, problems);
        assertEquals(List.of(), problems);
    }

    private static long begun(CrashStage stage, int part) {
        var wanted = new JournalEvent.PartBegun(EXPAND, JournalEvent.Direction.FORWARD, part);
        return stage.journal().stream()
                .map(JournalEntry::event)
                .filter(wanted::equals)
                .count();
    }
}
