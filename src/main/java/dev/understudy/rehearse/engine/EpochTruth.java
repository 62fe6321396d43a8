package dev.understudy.rehearse.engine;

import dev.understudy.project.Action;
import dev.understudy.project.AppVersion;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.dualwrite.EpochRow;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.traffic.Router;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// After a crash in the middle of a move of the system of record: the epoch rows in the stores say which
/// side decides, whatever the journal says. Nobody can have written in the new epoch, since the journal
/// knows of a release before it happens.
final class EpochTruth {
    private final Project project;
    private final Stores stores;
    private final Recorder recorder;

    EpochTruth(Project project, Stores stores, Recorder recorder) {
        this.project = project;
        this.stores = stores;
        this.recorder = recorder;
    }

    /// The replay, brought up to what the stores say. Without a hold of all writes that the journal saw begin
    /// and not end there is nothing to settle: then no store can have decided what the journal does not know,
    /// and a row that a move left behind when it was given up counts for nothing.
    Replay settle(Replay replay) throws SQLException {
        if (!replay.held().contains(Router.WRITES)) {
            return replay;
        }
        Optional<EpochRow> latest = Stream.of(read(Side.SOURCE), read(Side.TARGET))
                .flatMap(Optional::stream)
                .max((a, b) -> Long.compare(a.epoch(), b.epoch()))
                .filter(row -> row.epoch() > replay.epoch());
        latest.ifPresent(row -> recorder.write(new JournalEvent.RecordMoved(row.record(), row.epoch())));
        route(Replay.of(recorder.entries()));
        recorder.write(new JournalEvent.Released(Router.WRITES));
        return Replay.of(recorder.entries());
    }

    /// A version that writes to the store that no longer decides must not come back.
    private void route(Replay moved) {
        Optional<AppVersion> version = versionOfMove(moved).filter(one -> one.record() == moved.record());
        if (version.isEmpty()
                || writer(moved).filter(one -> one.record() == moved.record()).isPresent()) {
            return;
        }
        recorder.write(new JournalEvent.Relayed(version.get().copies()));
        recorder.write(new JournalEvent.Routed(routes(moved, version.get().id().value())));
    }

    private Optional<AppVersion> writer(Replay replay) {
        return replay.weights().getOrDefault(Router.WRITES, new TreeMap<>()).keySet().stream()
                .findFirst()
                .map(VersionId::new)
                .flatMap(project.application()::version);
    }

    private static SortedMap<String, SortedMap<String, Integer>> routes(Replay replay, String version) {
        var routes = new TreeMap<>(replay.weights());
        var writes = new TreeMap<String, Integer>();
        writes.put(version, 100);
        routes.put(Router.WRITES, writes);
        return routes;
    }

    /// The version to which the move that was under way releases writes.
    private Optional<AppVersion> versionOfMove(Replay replay) {
        return project.plan().enabledSteps().stream()
                .flatMap(step -> underWay(replay, step))
                .filter(action -> action.kind().equals("move-record"))
                .map(action -> new VersionId(action.settings().getOrDefault("version", "")))
                .flatMap(id -> project.application().version(id).stream())
                .findFirst();
    }

    private static Stream<Action> underWay(Replay replay, Step step) {
        Replay.StepTale tale = replay.tale(step.id());
        if (tale.undoBegun() && tale.undo() == null && step.undo() instanceof Undo.Acting acting) {
            return Stream.of(acting.action());
        }
        return tale.begun() && tale.forward() == null ? Stream.of(step.action()) : Stream.empty();
    }

    private Optional<EpochRow> read(Side side) throws SQLException {
        try (Connection connection = stores.of(side).connection()) {
            DatabaseMetaData metadata = connection.getMetaData();
            try (ResultSet table = metadata.getTables(
                    connection.getCatalog(), connection.getSchema(), "understudy_epoch", new String[] {
                        "TABLE", "BASE TABLE"
                    })) {
                if (!table.next()) {
                    return Optional.empty();
                }
            }
            return Optional.of(EpochRow.read(connection));
        }
    }

    /// A fresh rehearsal makes its own bookkeeping tables; those of another one would speak for it.
    ///
    /// @throws RehearsalException if a store has some
    void refuseLeftovers() throws SQLException {
        for (Side side : Side.values()) {
            if (read(side).isPresent()) {
                throw new RehearsalException(
                        RehearsalException.Reason.BUSY,
                        "The %s is not as a fresh rehearsal needs it.".formatted(side.word()),
                        "It holds the table understudy_epoch of an earlier rehearsal.",
                        "Reset the database, or drop the tables whose names begin with understudy_, then try again.");
            }
        }
    }
}
