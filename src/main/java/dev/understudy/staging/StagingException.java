package dev.understudy.staging;

import java.io.Serial;

/// A staging database could not be reached, was refused, or a practice server did not start.
/// The message says what was being done, to what and why it failed; never a secret.
public final class StagingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public StagingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public StagingException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// What kind of failure it is.
    public Reason reason() {
        return reason;
    }

    /// Kinds of failure, which a command turns into an exit code.
    public enum Reason {
        /// The server does not answer, or refused user and password.
        UNREACHABLE,
        /// Our own guard said no: production, unstated, or a host that is not trusted.
        REFUSED,
        /// A practice server could not be unpacked or started.
        PRACTICE
    }
}
