package dev.understudy.store;

import dev.understudy.store.StoreException.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The right to write a project file: one process at a time has it. A holder that has died loses it.
///
/// @param startedMillis when the process started, milliseconds since 1970; 0 if the system does not say
/// @param token of this opening: a lease that somebody else took over is noticed before the next write
record Lease(long pid, long startedMillis, String token) {
    /// How far two processes may disagree about when a third one started: the system's clock may have been set.
    private static final long TOLERANCE_MILLIS = 10_000;

    private static final String HOLDER = "select pid, started, token from lease";
    private static final String TAKE = """
            insert into lease (one, pid, started, token) values (1, ?, ?, ?)
            on conflict (one) do update set pid = excluded.pid, started = excluded.started, token = excluded.token
            """;
    private static final String RELEASE = "delete from lease where token = ?";

    /// Takes the lease for this process, in a transaction that the caller began.
    ///
    /// @throws StoreException if a live process has it, this one too
    static Lease take(Sql sql, Path file) throws SQLException {
        Optional<Lease> holder = holder(sql);
        if (holder.isPresent() && holder.get().isAlive()) {
            throw holder.get().refusal("Cannot open " + file, "or open the project read only.");
        }
        ProcessHandle self = ProcessHandle.current();
        var lease = new Lease(self.pid(), startOf(self), UUID.randomUUID().toString());
        lease.insert(sql);
        return lease;
    }

    /// Checks that the lease is still ours.
    ///
    /// @throws StoreException if not
    void check(Sql sql, String doing, Path file) throws SQLException {
        Optional<Lease> holder = holder(sql);
        if (holder.isEmpty()) {
            throw new StoreException(
                    Reason.LOCKED, doing + " " + file, "the lease on it was lost.", "Open the project again.");
        }
        if (!holder.get().token.equals(token)) {
            throw holder.get().refusal(doing + " " + file, "and open the project again.");
        }
    }

    /// Gives it back; leaves somebody else's alone.
    void release(Sql sql) throws SQLException {
        sql.update(RELEASE, token);
    }

    static StoreException readOnly(String doing, Path file) {
        return new StoreException(
                Reason.LOCKED,
                doing + " " + file,
                "it was opened read only.",
                "Open it for writing once no other process has it.");
    }

    private static Optional<Lease> holder(Sql sql) throws SQLException {
        return sql.first(HOLDER, row -> new Lease(row.getLong(1), row.getLong(2), row.getString(3)));
    }

    private void insert(Sql sql) throws SQLException {
        sql.update(TAKE, pid, startedMillis, token);
    }

    /// Whether the process still runs; one whose start nobody knows counts as the same.
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(Lease::startOf)
                .filter(start ->
                        start == 0 || startedMillis == 0 || Math.abs(start - startedMillis) <= TOLERANCE_MILLIS)
                .isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private StoreException refusal(String what, String otherwise) {
        boolean here = pid == ProcessHandle.current().pid();
        return new StoreException(
                Reason.LOCKED,
                what,
                here
                        ? "it is already open in this process (%d).".formatted(pid)
                        : "process %d has it open.".formatted(pid),
                "Close it there, " + otherwise);
    }
}
