package dev.understudy.rehearse.action;

import java.io.Serial;

/// An action could not be done. The message says what was being done, to what, and why it failed.
public final class StepFailedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    /// The store answered, and the answer is final.
    public StepFailedException(String message) {
        super(message);
        this.unreachable = false;
    }

    /// @param unreachable whether a server did not answer, so that trying again later may help
    public StepFailedException(String message, boolean unreachable, Throwable cause) {
        super(message, cause);
        this.unreachable = unreachable;
    }

    /// Whether trying again later may help.
    public boolean unreachable() {
        return unreachable;
    }
}
