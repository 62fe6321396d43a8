package dev.understudy.ui.overview.standing;

import dev.understudy.ui.overview.standing.Promise.Keeping;
import java.util.List;

/// The three promises of a project against its rehearsals.
public final class Promises {
    static final String NOT_YET = "not measured yet";

    private Promises() {}

    /// SLA, RTO, RPO, in this order.
    public static List<Promise> of(Standing standing) {
        return List.of(
                new BudgetPromise(standing).promise(),
                new RecoveryPromise(standing).promise(),
                new LossPromise(standing).promise());
    }

    /// What a run says: nothing holds of a plan that has changed.
    static Keeping keeping(Rehearsed run, boolean met) {
        if (!met) {
            return Keeping.BROKEN;
        }
        return run.holds() ? Keeping.KEPT : Keeping.STALE;
    }

    /// Why a run says less than it seems to; empty if it does not.
    static String limits(Rehearsed run) {
        return switch (run.evidence()) {
            case HOLDS -> "";
            case STALE -> ", of the plan as it was before its last change";
            case NONE -> ", whose times prove nothing";
        };
    }
}
