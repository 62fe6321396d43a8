package dev.understudy.rehearse.proof;

/// What became of a key. Every key of baseline, ledger and store is exactly one of these.
public enum KeyClass {
    /// As in the baseline, there or not there, and no acknowledged write is owed.
    RESTORED,
    /// In an allowed state of the ledger, field by field: that of the last acknowledged write
    /// or of an unknown one after it.
    KEPT,
    /// Something that was acknowledged, or stood in the baseline and was never deleted, is absent.
    LOST,
    /// There although its last acknowledged write is a delete.
    RESURRECTED,
    /// There, but neither as in the baseline nor in an allowed state.
    ALTERED,
    /// There, though neither baseline nor ledger know of it.
    UNEXPLAINED;

    /// Whether a proof with such a key can be green.
    public boolean fine() {
        return this == RESTORED || this == KEPT;
    }
}
