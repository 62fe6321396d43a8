package dev.understudy.rehearse.dualwrite;

import java.util.concurrent.atomic.AtomicBoolean;

/// Switches that break dual writing on purpose: negative controls, with which a rehearsal proves that its proof
/// can be red. Safe for use by many threads.
public final class Sabotage {
    private final AtomicBoolean writeBack = new AtomicBoolean();
    private final AtomicBoolean deletes = new AtomicBoolean();

    /// While on, nothing that the target decided reaches the source, and the outbox forgets it.
    public void dropWriteBack(boolean on) {
        writeBack.set(on);
    }

    /// While on, deletes do not reach the copy and leave no tombstone.
    public void dropDeletes(boolean on) {
        deletes.set(on);
    }

    boolean dropsWriteBack() {
        return writeBack.get();
    }

    boolean dropsDeletes() {
        return deletes.get();
    }
}
