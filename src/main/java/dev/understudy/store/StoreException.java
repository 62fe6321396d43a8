package dev.understudy.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A project could not be read or kept. Three sentences for a person: what was being done to which file, why it
/// failed, what to do next.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why, for programs.
    public enum Reason {
        /// There is no such file or folder.
        NOT_FOUND,
        /// The file is something else.
        NOT_A_PROJECT,
        /// Written by a newer Understudy.
        NEWER,
        /// Holds what Understudy never puts into a project.
        TAMPERED,
        /// Damaged.
        CORRUPT,
        /// Another process, or another part of this one, writes it.
        LOCKED,
        /// Its content breaks the rules of a project.
        INVALID,
        /// A rehearsal in it has begun and not finished.
        INTERRUPTED,
        /// The disk or the file system refused.
        IO
    }

    private final Reason reason;
    private final String what;
    private final String why;
    private final String next;

    /// @param what what was being done, to which file, without a full stop
    /// @param why a sentence
    /// @param next a sentence
    public StoreException(Reason reason, String what, String why, String next) {
        this(reason, what, why, next, null);
    }

    /// The same, with what caused it.
    public StoreException(Reason reason, String what, String why, String next, @Nullable Throwable cause) {
        super("%s: %s %s".formatted(what, why, next), cause);
        this.reason = reason;
        this.what = what;
        this.why = why;
        this.next = next;
    }

    /// The file system refused.
    public static StoreException io(String what, Path file, IOException e) {
        return new StoreException(
                Reason.IO,
                what,
                "the file system refused %s (%s).".formatted(file, e.getClass().getSimpleName()),
                "Check that it exists, that you may write there and that the disk has room.",
                e);
    }

    /// Why, for programs.
    public Reason reason() {
        return reason;
    }

    /// What was being done, to which file.
    public String what() {
        return what;
    }

    /// Why it failed, in a sentence.
    public String why() {
        return why;
    }

    /// What to do next, in a sentence.
    public String next() {
        return next;
    }
}
