package dev.understudy.project;

/// A version of the application: which store it reads, which store decides its
/// writes, and whether it copies them.
///
/// @param reads the store that its reads ask
/// @param record the store that decides its writes: the system of record while it writes
/// @param outbox whether each write leaves a row image in the outbox of its system of record
/// @param copies whether it applies its writes to the other store too, with the relay behind it
/// @param acknowledge when a write counts as done
public record AppVersion(
        VersionId id, String name, Side reads, Side record, boolean outbox, boolean copies, Acknowledge acknowledge) {
    /// @throws IllegalArgumentException if it copies without an outbox, or acknowledges both without copying
    public AppVersion {
        if (copies && !outbox) {
            throw new IllegalArgumentException("version %s copies its writes and so needs the outbox".formatted(id));
        }
        if (acknowledge == Acknowledge.BOTH && !copies) {
            throw new IllegalArgumentException(
                    "version %s acknowledges after both commits but does not copy".formatted(id));
        }
    }
}
