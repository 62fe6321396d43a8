package dev.understudy.rehearse.action;

import dev.understudy.compare.Comparison;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.project.Project;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.dualwrite.DualWrite;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.dualwrite.Relay;
import dev.understudy.rehearse.dualwrite.WrittenKeys;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.traffic.Router;
import dev.understudy.staging.Stores;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/// What an action sees and may touch. One for each run of a step in one direction.
public interface Scene {
    /// The project as it was when the rehearsal began.
    Project project();

    /// The two stores.
    Stores stores();

    /// The mapped tables.
    MappedTables tables();

    /// Where arrivals go.
    Router router();

    /// The way of writes to the copy.
    DualWrite dualWrite();

    /// What carries the outbox.
    Relay relay();

    /// The keys written since the last move of the system of record.
    WrittenKeys writtenKeys();

    /// What the application meant to write.
    Ledger ledger();

    /// Holds the stores against each other.
    Comparison comparison();

    /// The system of record, the epoch and whether the copy can be trusted; every change is journalled.
    Standing standing();

    /// The step that runs.
    StepId step();

    /// Forward or back.
    Direction direction();

    /// A hold or soak as this rehearsal's pace shortens it.
    Duration paced(Duration duration);

    /// Names of our own sessions in every store start with this.
    String sessionPrefix();

    /// How long an action tries again when a connection is lost.
    Duration patience();

    /// Part of the step is about to act: journalled before it returns.
    void partBegun(int part);

    /// Part of the step has acted: journalled before it returns.
    void partDone(int part);

    /// Whether an earlier process journalled that this part has acted.
    boolean wasPartDone(int part);

    /// Whether an earlier process journalled that this part was about to act.
    boolean wasPartBegun(int part);

    /// How far the step is, 0 to 1.
    ///
    /// @return whether the step is to stop here, part of the way, because the rehearsal turns back
    boolean progress(double share);

    /// Whether a person has just ended the hold or soak that the step is in; journalled before it returns.
    boolean holdEnded();

    /// The statement that runs now, so that turning back can cancel it; null: none.
    void running(@org.jspecify.annotations.Nullable Statement statement);

    /// Why work that can wait should rest: the application is on its way to a threshold that would turn the
    /// rehearsal back. Empty: it may go on.
    Optional<String> pressure();

    /// A validation ended.
    void validated(String level, ComparisonResult result);

    /// Asks a person.
    ///
    /// @return whether the step may go on
    boolean confirm(String question) throws InterruptedException;
}
