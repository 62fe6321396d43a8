package dev.understudy.rehearse.engine;

import dev.understudy.project.Application;
import dev.understudy.project.Fingerprints;
import dev.understudy.project.Operation;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.Workload;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalException.Reason;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.dualwrite.DualWrite;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.dualwrite.Relay;
import dev.understudy.rehearse.dualwrite.Sabotage;
import dev.understudy.rehearse.dualwrite.WrittenKeys;
import dev.understudy.rehearse.fault.FaultDesk;
import dev.understudy.rehearse.fault.FaultSpec;
import dev.understudy.rehearse.fault.Props;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.proof.Baseline;
import dev.understudy.rehearse.proof.FinalTable;
import dev.understudy.rehearse.traffic.KeyBook;
import dev.understudy.rehearse.traffic.Router;
import dev.understudy.rehearse.traffic.Traffic;
import dev.understudy.staging.Stores;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings everybody on stage: takes the baseline of a fresh rehearsal, or rebuilds from journal and ledger what
/// an earlier process had in memory.
final class Opening {
    private final Project project;
    private final House house;
    private final Rehearsals.Begun begun;
    private final Stores stores;
    private final Recorder recorder;
    private final String session;
    private final MappedTables tables;

    Opening(Project original, House house, Rehearsals.Begun begun, Stores stores, Recorder recorder, String session) {
        this.project = paced(original, begun.settings().pace());
        this.house = house;
        this.begun = begun;
        this.stores = stores;
        this.recorder = recorder;
        this.session = session;
        this.tables = new MappedTables(project.application());
    }

    /// Long transactions are held times too.
    private static Project paced(Project project, int pace) {
        Application application = project.application();
        Workload workload = application.workload();
        List<Operation> operations = workload.operations().stream()
                .map(one -> new Operation(
                        one.id(),
                        one.name(),
                        one.perSecond(),
                        one.critical(),
                        one.deadline(),
                        one.held().dividedBy(pace),
                        one.accesses()))
                .toList();
        return project.with(draft -> draft.application = new Application(
                application.tables(),
                application.versions(),
                application.initial(),
                new Workload(operations, workload.inFlight(), workload.warmUpLimit())));
    }

    /// Everybody.
    ///
    /// @param saved the baseline of the interrupted rehearsal; empty for a fresh one
    Cast cast(Optional<Baseline> saved, List<FaultSpec> faults, Rehearser.Audience audience) {
        try {
            var truth = new EpochTruth(project, stores, recorder);
            Replay before = Replay.of(recorder.entries());
            if (saved.isEmpty()) {
                truth.refuseLeftovers();
            }
            Replay replay = saved.isEmpty() ? before : truth.settle(before);
            Baseline baseline = saved.isPresent() ? saved.get() : takeBaseline();
            Ledger ledger = house.rehearsals().ledger(begun.id());
            List<LedgerWrite> writes = unsettledMadeUnknown(ledger);
            return cast(replay, baseline, ledger, writes, faults, audience);
        } catch (SQLException e) {
            throw new RehearsalException(
                    Reason.UNREACHABLE,
                    "The stores could not be read before the rehearsal.",
                    String.valueOf(e.getMessage()),
                    "See whether both servers answer and the mapped tables are there, then try again.");
        }
    }

    private Cast cast(
            Replay replay,
            Baseline baseline,
            Ledger ledger,
            List<LedgerWrite> writes,
            List<FaultSpec> faults,
            Rehearser.Audience audience) {
        var router = new Router(project.application(), replay.epoch());
        replay.weights().forEach(router::route);
        replay.held().stream().filter(selector -> !isKind(selector)).forEach(router::hold);
        var sabotage = new Sabotage();
        var dualWrite = new DualWrite(stores, tables, sabotage);
        var relay = new Relay(stores, dualWrite, house.clock());
        var written = new WrittenKeys();
        written.reload(writes, replay.epoch());
        var log = new Arrivals();
        var traffic = new Traffic(
                project.application(),
                new Traffic.Supplies(stores, tables, ledger, dualWrite, written, house.clock()),
                new KeyBook(baseline.rows(), writes),
                router,
                begun.settings().seed() + recorder.session() - 1,
                log::append);
        return new Cast(
                project,
                begun.settings(),
                stores,
                tables,
                baseline,
                router,
                dualWrite,
                relay,
                written,
                ledger,
                house.comparison(),
                new StandingNow(replay, router, relay, written, recorder),
                recorder,
                traffic,
                log,
                new FaultDesk(faults, new Props(stores, sabotage), told()),
                audience.controls().turnBack(),
                audience.controls(),
                replay,
                session,
                house.clock());
    }

    private static boolean isKind(String selector) {
        return selector.equals(Router.READS) || selector.equals(Router.WRITES);
    }

    private FaultDesk.Told told() {
        return new FaultDesk.Told() {
            @Override
            public void begun(FaultSpec fault) {
                recorder.write(new JournalEvent.FaultBegun(fault.text()));
            }

            @Override
            public void ended(FaultSpec fault) {
                recorder.write(new JournalEvent.FaultEnded(fault.text()));
            }

            @Override
            public void failed(FaultSpec fault, String why) {
                recorder.write(new JournalEvent.FaultFailed(fault.text(), why));
            }
        };
    }

    private Baseline takeBaseline() throws SQLException {
        recorder.say("Reading every row before the workload starts");
        var source = new Snapshot(stores.source(), tables);
        var target = new Snapshot(stores.target(), tables);
        var baseline = new Baseline(
                source.rows().stream().map(FinalTable::rows).toList(),
                Map.of(Side.SOURCE, source.schema(), Side.TARGET, target.schema()));
        Fingerprints known = begun.fingerprints();
        var fingerprints = new Fingerprints(known.plan(), known.graph(), DdlFingerprint.of(baseline.schemas()));
        house.rehearsals().saveBaseline(begun.id(), baseline, fingerprints);
        return baseline;
    }

    /// What an earlier process intended and did not settle: nobody knows.
    private List<LedgerWrite> unsettledMadeUnknown(Ledger ledger) {
        Instant now = house.clock().instant();
        for (LedgerWrite write : ledger.writes()) {
            if (write.state() == WriteState.INTENDED) {
                ledger.record(write.settled(WriteState.UNKNOWN, now, write.changes()));
            }
        }
        return ledger.writes();
    }
}
