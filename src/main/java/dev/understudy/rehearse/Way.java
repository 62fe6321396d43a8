package dev.understudy.rehearse;

/// How a rehearsal begins.
public enum Way {
    /// From the start. Refused beside an interrupted rehearsal.
    FRESH,
    /// The interrupted rehearsal goes on from where it is.
    CONTINUE,
    /// The interrupted rehearsal is rolled back.
    ROLL_BACK
}
