package dev.understudy.staging;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A staging database could not be reached, was refused, or a practice server did not start. The message says
/// what was being done, to what and why it failed; never a secret.
public final class StagingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String why;
    private final @Nullable String next;

    public StagingException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.why = message;
        this.next = null;
    }

    public StagingException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.why = message;
        this.next = null;
    }

    /// The same, with what a person can do about it.
    ///
    /// @param why a sentence
    /// @param next a sentence
    public StagingException(Reason reason, String why, String next) {
        super(why + " " + next);
        this.reason = reason;
        this.why = why;
        this.next = next;
    }

    /// The same, with what caused it.
    public StagingException(Reason reason, String why, String next, Throwable cause) {
        super(why + " " + next, cause);
        this.reason = reason;
        this.why = why;
        this.next = next;
    }

    /// What was being done, to what, and why it failed.
    public String why() {
        return why;
    }

    /// What a person can do about it; empty where the reason says as much as there is to say.
    public Optional<String> next() {
        return Optional.ofNullable(next);
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
