package dev.understudy.rehearse;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.proof.Baseline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where rehearsals are kept: the project file. A rehearsal that has begun and not finished is interrupted;
/// there is at most one.
public interface Rehearsals {
    /// Begins a rehearsal.
    ///
    /// @throws RuntimeException if one is still interrupted
    Begun begin(RunSettings settings, Fingerprints fingerprints, Instant at);

    /// The one that has begun and not finished.
    Optional<Begun> interrupted();

    /// Finished ones, oldest first.
    List<Finished> finished();

    /// Opens the journal for this process: one session more.
    Journal journal(long rehearsal);

    /// Opens the ledger for this process.
    Ledger ledger(long rehearsal);

    /// Keeps the baseline, and the fingerprint of the DDL with it.
    void saveBaseline(long rehearsal, Baseline baseline, Fingerprints fingerprints);

    /// The baseline, if the rehearsal got that far.
    Optional<Baseline> baseline(long rehearsal);

    /// Closes a rehearsal with its outcome and report.
    ///
    /// @param report JSON as `--json` prints it
    void finish(long rehearsal, String outcome, String report, Instant at);

    /// Forgets an interrupted rehearsal: its journal stays, marked discarded.
    void discard(long rehearsal, Instant at);

    /// A rehearsal that has begun.
    ///
    /// @param id 1, 2, 3, ... in the project file
    record Begun(long id, RunSettings settings, Fingerprints fingerprints, Instant begunAt) {}

    /// A rehearsal that has ended.
    record Finished(Begun begun, String outcome, String report, Instant finishedAt) {}
}
