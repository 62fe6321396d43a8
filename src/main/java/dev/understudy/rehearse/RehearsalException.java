package dev.understudy.rehearse;

import java.io.Serial;

/// A rehearsal could not begin, or could not go on. Three sentences for a person.
public final class RehearsalException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String what;
    private final String why;
    private final String next;

    /// @param what what was not possible
    /// @param why the cause
    /// @param next what to do
    public RehearsalException(Reason reason, String what, String why, String next) {
        super("%s %s %s".formatted(what, why, next));
        this.reason = reason;
        this.what = what;
        this.why = why;
        this.next = next;
    }

    /// What kind of failure it is.
    public Reason reason() {
        return reason;
    }

    /// What was not possible.
    public String what() {
        return what;
    }

    /// The cause.
    public String why() {
        return why;
    }

    /// What to do.
    public String next() {
        return next;
    }

    /// Kinds of failure, which a command turns into an exit code.
    public enum Reason {
        /// What was asked for makes no sense with this project, or beside an interrupted rehearsal.
        USAGE,
        /// The project is not fit to be rehearsed.
        PROJECT,
        /// A store does not answer.
        UNREACHABLE,
        /// Another rehearsal has the stores.
        BUSY,
        /// A step is in doubt, and a person must say what became of it.
        IN_DOUBT
    }
}
