package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.fault.FaultSpec;

/// What [Controls] reach into while steps run. Safe for use by many threads.
record Hands(Cast cast, Current current) {

    /// Breaks something now if its step runs, else when its step begins.
    ///
    /// @return false if that cannot be: the step has acted, or the server is not ours to kill
    boolean inject(FaultSpec fault) {
        boolean runs = current.running()
                .filter(running -> running.step().equals(fault.step()))
                .isPresent();
        boolean notOurs = fault.kind().needsOwnServer() && !cast.settings().practice();
        boolean begun = current.hasBegun(fault.step());
        boolean tooLate = switch (fault.kind()) {
            case FAIL_UNDO -> false;
            case FAIL_SQL -> begun;
            default -> begun && !runs;
        };
        if (notOurs || tooLate) {
            return false;
        }
        cast.faults().add(fault, runs);
        return true;
    }

    /// What the running step only watches has been watched enough.
    void endHold() {
        current.running().ifPresent(running -> running.scene().endHold());
    }
}
