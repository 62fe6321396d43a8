package dev.understudy.rehearse.ledger;

/// What is known of a write.
public enum WriteState {
    /// Recorded before its first changing statement was sent.
    INTENDED,
    /// Recorded as a success before the application was told so.
    ACKNOWLEDGED,
    /// The server said no before the commit: it did not happen.
    REFUSED,
    /// Deadline, lost connection or crash after INTENDED: it may have happened.
    UNKNOWN
}
