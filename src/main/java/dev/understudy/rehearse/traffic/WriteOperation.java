package dev.understudy.rehearse.traffic;

import dev.understudy.dialect.Sessions;
import dev.understudy.project.Access;
import dev.understudy.project.Acknowledge;
import dev.understudy.project.Operation;
import dev.understudy.project.Side;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.measure.Outcome;
import dev.understudy.staging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An operation that changes rows: one transaction in the system of record, then the copy as the version says,
/// then the acknowledgement, each recorded in the ledger before it counts.
final class WriteOperation {
    private static final Logger LOG = LoggerFactory.getLogger(WriteOperation.class);

    private final Shop shop;
    private final Operation operation;

    WriteOperation(Shop shop, Operation operation) {
        this.shop = shop;
        this.operation = operation;
    }

    ReadOperation.Result run(Router.Pin pin, Deadline deadline, SplittableRandom random) throws InterruptedException {
        Claims claims = Claims.take(shop.keys(), operation, random);
        if (!claims.complete(operation)) {
            return new ReadOperation.Result(Outcome.REFUSED, false); // sold out: no row left to change
        }
        var attempt = new WriteAttempt(shop, operation, pin);
        boolean retried = commit(attempt, claims, pin, deadline, random);
        boolean copied = attempt.stage() == WriteAttempt.Stage.COMMITTED && copy(attempt, pin, deadline);
        Outcome outcome = settle(attempt, claims, copied, deadline);
        return new ReadOperation.Result(outcome == Outcome.OK ? readOwnWrites(pin, attempt) : outcome, retried);
    }

    /// Tries until it is committed or nothing more may be tried.
    ///
    /// @return whether it was tried more than once
    private boolean commit(
            WriteAttempt attempt, Claims claims, Router.Pin pin, Deadline deadline, SplittableRandom random)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                attempt.run(claims.keys(), random);
                return tries > 1;
            } catch (SQLException e) {
                LOG.debug("{} did not commit: {}", operation.id(), e.getMessage());
                if (!mayTryAgain(attempt, pin, deadline, e)) {
                    return tries > 1;
                }
                Backoff.pause();
            }
        }
    }

    private boolean mayTryAgain(WriteAttempt attempt, Router.Pin pin, Deadline deadline, SQLException e) {
        Sessions sessions = shop.stores().of(pin.version().record()).dialect().sessions();
        if (attempt.stage() == WriteAttempt.Stage.COMMITTED) {
            return false; // only giving the connection back failed
        }
        boolean worthIt = sessions.retryable(e)
                || sessions.connectionLost(e)
                || attempt.stage() == WriteAttempt.Stage.COMMIT_SENT;
        // A ghost of an insert may still commit, and nothing in the store would tell the second one from it.
        boolean ghost = attempt.stage() == WriteAttempt.Stage.COMMIT_SENT
                && attempt.changes().stream().anyMatch(change -> change.kind() == RowChange.Kind.INSERT);
        return worthIt && !ghost && !deadline.passed() && shop.router().epoch() == pin.epoch();
    }

    private boolean copy(WriteAttempt attempt, Router.Pin pin, Deadline deadline) throws InterruptedException {
        if (!pin.version().copies()) {
            return false;
        }
        Side record = pin.version().record();
        if (pin.version().acknowledge() == Acknowledge.FIRST) {
            Duration limit = min(operation.deadline().dividedBy(4), deadline.left());
            return shop.dualWrite().copy(record, attempt.sequence(), attempt.changes(), limit);
        }
        while (!shop.dualWrite().copy(record, attempt.sequence(), attempt.changes(), deadline.left())) {
            if (shop.dualWrite().hasReached(attempt.sequence(), attempt.changes())) {
                return true; // by the relay
            }
            if (deadline.passed()) {
                return false;
            }
            Backoff.pause();
        }
        return true;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private Outcome settle(WriteAttempt attempt, Claims claims, boolean copied, Deadline deadline) {
        boolean committed = attempt.stage() == WriteAttempt.Stage.COMMITTED;
        if (!committed && attempt.stage() != WriteAttempt.Stage.COMMIT_SENT) {
            attempt.settle(WriteState.REFUSED);
            claims.giveBack(shop.keys());
            return Outcome.FAILED;
        }
        boolean enough = committed && (copied || !mustCopy(attempt));
        if (!enough || deadline.passed()) {
            attempt.settle(WriteState.UNKNOWN);
            claims.quarantine(shop.keys());
            shop.keys().quarantined(attempt.changes());
            return Outcome.FAILED;
        }
        attempt.settle(WriteState.ACKNOWLEDGED);
        shop.keys().acknowledged(attempt.changes());
        return Outcome.OK;
    }

    private boolean mustCopy(WriteAttempt attempt) {
        return attempt.pin().version().acknowledge() == Acknowledge.BOTH;
    }

    /// Rows that the operation wants to read after it wrote them, at the store that its version reads.
    private Outcome readOwnWrites(Router.Pin pin, WriteAttempt attempt) {
        List<Access.Read> reads = operation.accesses().stream()
                .filter(access -> access instanceof Access.Read read && changes(read.row()))
                .map(Access.Read.class::cast)
                .toList();
        if (reads.isEmpty()) {
            return Outcome.OK;
        }
        Database store = shop.stores().of(pin.version().reads());
        try (Connection connection = store.workload()) {
            for (RowChange change : attempt.changes()) {
                Long key = change.key();
                var table = shop.tables().table(change.table());
                if (key != null && ReadOperation.isStale(shop, connection, store, table, key)) {
                    return Outcome.STALE;
                }
            }
            connection.commit();
            return Outcome.OK;
        } catch (SQLException e) {
            LOG.debug("{} could not read its own write: {}", operation.id(), e.getMessage());
            return Outcome.FAILED;
        }
    }

    private boolean changes(String row) {
        return operation.accesses().stream()
                .anyMatch(access ->
                        !(access instanceof Access.Read) && access.name().equals(row));
    }
}
