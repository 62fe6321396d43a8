package dev.understudy.rehearse.action;

import dev.understudy.dialect.DdlProbe;
import dev.understudy.rehearse.journal.JournalEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// Runs SQL scripts on one or both stores, a journal entry a part. After a crash each part is looked up in the
/// store.
///
/// While writes are carried to the copy, a part on the copy waits until every write that was committed before it
/// has got there. Writes are carried side by side, a child before its parent now and then; a definition that
/// checks the rows, such as the validation of a foreign key, must not meet one without the other.
final class SqlStep implements StepKind {
    private static final String LOCK_TIMEOUT = "Statement cancelled: the rehearsal turned back";

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public String title() {
        return "Run SQL scripts";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.optional("source", Setting.Type.SCRIPTS, null, "Scripts run on the source, in order."),
                Setting.optional("target", Setting.Type.SCRIPTS, null, "Scripts run on the target, in order."),
                Setting.choice("first", List.of("target", "source"), "Which store's scripts run first."),
                Setting.optional(
                        "limit",
                        Setting.Type.DURATION,
                        "PT60S",
                        "How long a script on the copy may wait for writes that were committed before it."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) throws StepFailedException {
        List<ScriptPart> parts = parts(settings, scene);
        int done = 0;
        for (int i = 0; i < parts.size(); i++) {
            switch (scene.wasPartBegun(i) ? probe(scene, parts.get(i), i) : new Probe.NotBegun()) {
                case Probe.Done _ -> done++;
                case Probe.InDoubt doubt -> {
                    return doubt;
                }
                case Probe.NotBegun _, Probe.Partly _ -> {}
            }
        }
        if (done == parts.size()) {
            return new Probe.Done();
        }
        return done == 0 ? new Probe.NotBegun() : new Probe.Partly("%d of %d parts".formatted(done, parts.size()));
    }

    private static Probe probe(Scene scene, ScriptPart part, int index) throws StepFailedException {
        if (scene.wasPartDone(index)) {
            return new Probe.Done();
        }
        try (Connection store = scene.stores().of(part.side()).connection()) {
            return new PartProbe(scene, store).probe(part, index);
        } catch (SQLException e) {
            throw new StepFailedException(
                    "Looking how far a script is in the %s failed: %s"
                            .formatted(part.side().word(), e.getMessage()),
                    true,
                    e);
        }
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        List<ScriptPart> parts = parts(settings, scene);
        int statements = 0;
        for (int i = 0; i < parts.size(); i++) {
            ScriptPart part = parts.get(i);
            if (!isDone(scene, part, i)) {
                awaitCopied(scene, part, settings.duration("limit"));
                run(scene, part, i);
            }
            statements += part.statements().size();
            if (scene.progress((i + 1.0) / parts.size()) && i + 1 < parts.size()) {
                break;
            }
        }
        return statements == 1 ? "1 statement" : statements + " statements";
    }

    /// Back again nothing waits: the copy may be what has failed.
    private static void awaitCopied(Scene scene, ScriptPart part, Duration limit)
            throws StepFailedException, InterruptedException {
        boolean copied =
                scene.relay().running() && scene.relay().record() == part.side().other();
        if (copied && scene.direction() == JournalEvent.Direction.FORWARD) {
            OutboxPassed.await(scene, limit);
        }
    }

    /// What an earlier process did, or what an undo finds undone already, is not done again.
    private static boolean isDone(Scene scene, ScriptPart part, int index) throws StepFailedException {
        boolean mayBeDone = scene.wasPartBegun(index) || scene.direction() == JournalEvent.Direction.UNDO;
        return switch (mayBeDone ? probe(scene, part, index) : new Probe.NotBegun()) {
            case Probe.Done _ -> true;
            case Probe.NotBegun _, Probe.Partly _, Probe.InDoubt _ -> false;
        };
    }

    private static void run(Scene scene, ScriptPart part, int index) throws StepFailedException, InterruptedException {
        scene.partBegun(index);
        var again = new AtomicBoolean(scene.wasPartBegun(index));
        var tried = new AtomicBoolean();
        Patience.with(scene, "Running SQL on the " + part.side().word(), () -> {
            if (tried.getAndSet(true) && probe(scene, part, index) instanceof Probe.Done) {
                return true; // it went through, and only the answer was lost
            }
            try (Connection store = scene.stores().of(part.side()).dedicated("sql")) {
                for (String setting : part.session()) {
                    execute(scene, store, setting);
                }
                store.setAutoCommit(!part.transaction());
                if (again.getAndSet(true) && !part.transaction()) {
                    clean(scene, store, part);
                }
                for (String sql : part.statements()) {
                    execute(scene, store, sql);
                }
                if (part.transaction()) {
                    mark(scene, store, part, index);
                    store.commit();
                }
            }
            return true;
        });
        scene.partDone(index);
    }

    private static void clean(Scene scene, Connection store, ScriptPart part)
            throws SQLException, InterruptedException, StepFailedException {
        var catalog = new DdlProbe(scene.stores().of(part.side()).dialect().product());
        for (String sql : part.statements()) {
            Optional<String> cleaning = catalog.cleaning(store, sql);
            if (cleaning.isPresent()) {
                execute(scene, store, cleaning.get());
            }
        }
    }

    private static void execute(Scene scene, Connection store, String sql)
            throws SQLException, InterruptedException, StepFailedException {
        try (Statement statement = store.createStatement()) {
            scene.running(statement);
            statement.execute(sql);
        } catch (SQLException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException(LOCK_TIMEOUT);
            }
            if (Patience.passing(scene, e)) {
                throw e;
            }
            throw new StepFailedException("%s (in: %s)".formatted(e.getMessage(), firstLine(sql)), false, e);
        } finally {
            scene.running(null);
        }
    }

    private static String firstLine(String sql) {
        String line = sql.strip().lines().findFirst().orElse("");
        return line.length() > 100 ? line.substring(0, 100) + "..." : line;
    }

    private static void mark(Scene scene, Connection store, ScriptPart part, int index) throws SQLException {
        if (part.changesRows() && StateRow.tableThere(store)) {
            StateRow.write(store, PartProbe.marker(scene, index), "done");
        }
    }

    private static List<ScriptPart> parts(Settings settings, Scene scene) {
        return ScriptPart.of(scene.project(), scene.stores(), settings);
    }

    @Override
    public List<String> byHand(Settings settings, Scene scene) {
        return parts(settings, scene).stream()
                .flatMap(part -> Stream.concat(part.session().stream(), part.statements().stream())
                        .map(sql -> "-- " + part.side().word() + "\n" + sql + ";"))
                .toList();
    }
}
