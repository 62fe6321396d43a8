package dev.understudy.rehearse.engine;

import dev.understudy.project.Action;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
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

/// After a crash in the middle of a move of the system of record: the epoch rows in the stores say which side
/// decides, whatever the
/// journal says. Nobody can have written in the new epoch, since writes are released only after the journal knows.
final class EpochTruth {
    private final Project project;
    private final Stores stores;
    private final Recorder recorder;

    EpochTruth(Project project, Stores stores, Recorder recorder) {
        this.project = project;
        this.stores = stores;
        this.recorder = recorder;
    }

    /// The replay, brought up to what the stores say.
    Replay settle(Replay replay) throws SQLException {
        Optional<EpochRow> latest = Stream.of(read(Side.SOURCE), read(Side.TARGET))
                .flatMap(Optional::stream)
                .max((a, b) -> Long.compare(a.epoch(), b.epoch()));
        if (latest.isEmpty() || latest.get().epoch() <= replay.epoch()) {
            return replay;
        }
        recorder.write(
                new JournalEvent.RecordMoved(latest.get().record(), latest.get().epoch()));
        versionOfMove(replay).ifPresent(version -> recorder.write(new JournalEvent.Routed(routes(replay, version))));
        recorder.write(new JournalEvent.Relayed(true));
        return Replay.of(recorder.entries());
    }

    private static SortedMap<String, SortedMap<String, Integer>> routes(Replay replay, String version) {
        var routes = new TreeMap<>(replay.weights());
        var writes = new TreeMap<String, Integer>();
        writes.put(version, 100);
        routes.put(Router.WRITES, writes);
        return routes;
    }

    /// The version to which the move that was under way releases writes.
    private Optional<String> versionOfMove(Replay replay) {
        return project.plan().enabledSteps().stream()
                .flatMap(step -> underWay(replay, step))
                .filter(action -> action.kind().equals("move-record"))
                .map(action -> action.settings().getOrDefault("version", ""))
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
}
