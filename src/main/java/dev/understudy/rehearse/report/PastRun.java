package dev.understudy.rehearse.report;

import dev.understudy.project.Fingerprints;
import org.jspecify.annotations.Nullable;

/// A finished rehearsal as a project file keeps it.
///
/// @param number 1, 2, 3, ... in the file
/// @param practice whether practice databases stood in for both stores
/// @param fingerprints what its evidence is bound to
/// @param text the report as it was stored: JSON
/// @param report the same, read; null if it cannot be
/// @param unreadable why it cannot be read, in a sentence; empty if it can
public record PastRun(
        long number,
        boolean practice,
        Fingerprints fingerprints,
        String text,
        @Nullable Report report,
        String unreadable) {

    /// What a run is worth for the plan as it is now.
    public enum Evidence {
        /// It was made with this plan and graph.
        HOLDS,
        /// The plan or the graph has changed since.
        STALE,
        /// It never was any: nothing was judged, or its times prove nothing.
        NONE
    }

    /// @param now fingerprints of the project; its DDL is not asked for: only a rehearsal can know it
    public Evidence evidence(Fingerprints now) {
        if (report == null || !judged(report) || !report.noEvidence().isEmpty()) {
            return Evidence.NONE;
        }
        boolean same =
                fingerprints.plan().equals(now.plan()) && fingerprints.graph().equals(now.graph());
        return same ? Evidence.HOLDS : Evidence.STALE;
    }

    /// Whether times of the two may be held against each other: the same kind of databases, scale and pace.
    public boolean comparableWith(PastRun other) {
        return report != null
                && other.report != null
                && practice == other.practice
                && report.scale() == other.report.scale()
                && report.pace() == other.report.pace();
    }

    private static boolean judged(Report report) {
        return switch (report.outcome()) {
            case COMPLETED, ROLLED_BACK, STUCK -> true;
            case ABORTED, INTERRUPTED -> false;
        };
    }
}
