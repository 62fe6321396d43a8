package dev.understudy.ui.rehearsal;

import dev.understudy.ui.common.State;

/// Where the control room is.
enum Stage {
    /// No rehearsal, and none that was interrupted.
    IDLE(State.NOT_MEASURED, "Not running"),
    /// One was interrupted: by a crash, or by a person.
    INTERRUPTED(State.FINDING, "Interrupted"),
    /// Databases are being made ready, or the workload is warming up.
    PREPARING(State.RUNNING, "Preparing"),
    RUNNING(State.RUNNING, "Running"),
    /// The next step waits; the workload goes on.
    PAUSED(State.WAITING, "Paused"),
    ROLLING_BACK(State.ROLLED_BACK, "Rolling back"),
    /// It was told to stop and winds down.
    STOPPING(State.WAITING, "Stopping"),
    ENDED(State.PASS, "Ended");

    private final State state;
    private final String word;

    Stage(State state, String word) {
        this.state = state;
        this.word = word;
    }

    State state() {
        return state;
    }

    String word() {
        return word;
    }

    /// Whether the engine is at work.
    boolean busy() {
        return switch (this) {
            case PREPARING, RUNNING, PAUSED, ROLLING_BACK, STOPPING -> true;
            case IDLE, INTERRUPTED, ENDED -> false;
        };
    }

    /// Whether it goes forward, so that turning back means something.
    boolean forward() {
        return this == PREPARING || this == RUNNING || this == PAUSED;
    }
}
