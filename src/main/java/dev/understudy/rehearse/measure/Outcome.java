package dev.understudy.rehearse.measure;

/// How one operation of the stand-in application ended.
public enum Outcome {
    /// It did what was asked, before its deadline.
    OK(false),
    /// An answer that the application expects, such as "sold out": counts as ok.
    REFUSED(false),
    /// An error, or the deadline passed.
    FAILED(true),
    /// A read that returned less than the version acknowledged for that key before the read began.
    STALE(true),
    /// Never begun, because too many operations were in flight.
    SHED(true);

    private final boolean failed;

    Outcome(boolean failed) {
        this.failed = failed;
    }

    /// Whether it counts as failed.
    public boolean failed() {
        return failed;
    }
}
