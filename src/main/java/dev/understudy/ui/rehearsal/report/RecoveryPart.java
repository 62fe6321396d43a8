package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.List;

/// One of the four parts of a recovery.
///
/// @param style its style class
record RecoveryPart(String name, String style, Duration length) {
    static List<RecoveryPart> of(Report.Recovery recovery) {
        return List.of(
                new RecoveryPart("Detect", "detect", recovery.detect()),
                new RecoveryPart("Decide", "decide", recovery.decide()),
                new RecoveryPart("Roll back", "roll-back-part", recovery.rollBack()),
                new RecoveryPart("Recover", "recover", recovery.recover()));
    }
}
