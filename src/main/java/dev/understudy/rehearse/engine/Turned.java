package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.measure.RecoveryTimes;
import dev.understudy.rehearse.report.Report.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the steps of a run ended, and whether it turned back.
///
/// @param reason for a person
/// @param times null if nothing was rolled back
/// @param onset t0 of a rollback; null if there was none
/// @param acrossRestart whether the rollback was begun by an earlier process
record Turned(
        Outcome outcome,
        String reason,
        @Nullable RecoveryTimes times,
        @Nullable Instant onset,
        boolean acrossRestart) {}
