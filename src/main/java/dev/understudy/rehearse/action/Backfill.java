package dev.understudy.rehearse.action;

import dev.understudy.project.Side;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.dualwrite.MappedTable;
import dev.understudy.rehearse.traffic.Router;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Copies what was there before the application wrote twice: in small batches by key, parents before children.
/// Each batch share-locks its rows in the source until it is committed in the target, so that an update or
/// delete of one of them waits those milliseconds and then goes through to the copy; whoever commits later is
/// newer. The cursor is a row in the target, written in the batch's own transaction.
final class Backfill implements StepKind {
    static final String STATE = "backfill/";
    private static final String DONE = STATE + "done";

    @Override
    public String name() {
        return "backfill";
    }

    @Override
    public String title() {
        return "Copy the rows that were there before";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.optional("batch", Setting.Type.COUNT, "500", "Rows a batch."),
                Setting.optional("pause", Setting.Type.DURATION, "PT0S", "Rest between two batches."),
                Setting.optional(
                        "limit", Setting.Type.DURATION, "PT120S", "How long older writers and transactions may take."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) throws StepFailedException {
        try (Connection target = scene.stores().target().connection()) {
            if (!StateRow.tableThere(target)) {
                return new Probe.NotBegun();
            }
            return StateRow.read(target, DONE).isPresent() ? new Probe.Done() : new Probe.Partly("to its cursor");
        } catch (SQLException e) {
            throw new StepFailedException("Looking how far the backfill is failed: " + e.getMessage(), true, e);
        }
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        Side from = scene.standing().record();
        awaitOlderWriters(scene, from, settings.duration("limit"));
        long total = Patience.with(scene, "Counting rows", () -> count(scene, from));
        var copied = new Tally(total);
        for (MappedTable table : scene.tables().all()) {
            boolean stopped =
                    Patience.with(scene, "Copying " + table.name(), () -> copy(scene, table, settings, copied));
            if (stopped) {
                return "%,d of %,d rows, stopped as asked".formatted(copied.rows, total);
            }
        }
        // A row that was read here may be newer than one of which a change still
        // waits: both of one transaction.
        OutboxPassed.await(scene, settings.duration("limit"));
        Patience.with(scene, "Writing down that the backfill is done", () -> {
            try (Connection target = scene.stores().of(from.other()).connection()) {
                StateRow.write(target, DONE, "yes");
            }
            return true;
        });
        scene.standing().copyTrusted(true);
        return "%,d rows".formatted(copied.rows);
    }

    /// Rows copied in this run of the step, for progress.
    private static final class Tally {
        private final long total;
        private long rows;

        Tally(long total) {
            this.total = total;
        }

        double share() {
            return total == 0 ? 1 : Math.min(1, (double) rows / total);
        }
    }

    /// A write that does not go to the copy, or a transaction that began before, could slip behind the cursor.
    private static void awaitOlderWriters(Scene scene, Side from, Duration limit)
            throws StepFailedException, InterruptedException {
        Map<String, Integer> writers =
                scene.router().weights().getOrDefault(Router.WRITES, java.util.Collections.emptySortedMap());
        boolean allCopy = writers.keySet().stream().allMatch(version -> copies(scene, version));
        if (!allCopy) {
            throw new StepFailedException("A version that does not copy its writes still writes; switch it off first.");
        }
        if (!scene.router()
                .awaitDrained(
                        flight -> flight.writes()
                                && !copies(scene, flight.version().value()),
                        limit)) {
            throw new StepFailedException("Writes of an older version were still under way after " + limit + ".");
        }
        long begun = System.nanoTime();
        Waiting.until(limit, "A transaction that began before the backfill was still open", () -> {
            try (Connection source = scene.stores().of(from).connection()) {
                Duration oldest = scene.stores().of(from).dialect().sessions().oldestTransaction(source, "");
                return oldest.toNanos() < System.nanoTime() - begun;
            }
        });
    }

    private static boolean copies(Scene scene, String version) {
        return scene.project()
                .application()
                .version(new VersionId(version))
                .orElseThrow()
                .copies();
    }

    private static long count(Scene scene, Side from) throws SQLException {
        long rows = 0;
        try (Connection source = scene.stores().of(from).connection()) {
            for (MappedTable table : scene.tables().all()) {
                rows += number(
                        source,
                        "select count(*) from "
                                + table.quoted(scene.stores().of(from).dialect(), from));
            }
        }
        return rows;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Copies one table from its cursor to its upper bound.
    ///
    /// @return whether the rehearsal wants to turn back here
    private static boolean copy(Scene scene, MappedTable table, Settings settings, Tally copied)
            throws SQLException, InterruptedException {
        Side from = scene.standing().record();
        try (Connection source = open(scene, from);
                Connection target = open(scene, from.other())) {
            var cursor = BackfillCursor.open(target, table, upper(scene, source, table, from));
            target.commit();
            source.commit();
            try (var batches = new BackfillBatch(scene, table, source, target, settings.count("batch"))) {
                while (!cursor.finished()) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException("the rehearsal turned back");
                    }
                    copied.rows += batches.copy(cursor);
                    if (scene.progress(copied.share())) {
                        return true;
                    }
                    pause(settings.duration("pause"));
                }
            }
            return false;
        }
    }

    private static void pause(Duration pause) throws InterruptedException {
        if (pause.isPositive()) {
            Thread.sleep(pause);
        }
    }

    private static Connection open(Scene scene, Side side) throws SQLException {
        Connection connection = scene.stores().of(side).dedicated("backfill");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    /// Taken when the table's backfill begins: rows above it are written twice already, so it ends even under
    /// inserts.
    private static long upper(Scene scene, Connection source, MappedTable table, Side from) throws SQLException {
        var dialect = scene.stores().of(from).dialect();
        return number(
                source,
                "select coalesce(max(%s), 0) from %s"
                        .formatted(table.quoted(dialect, from, table.keyIndex()), table.quoted(dialect, from)));
    }
}
