package dev.understudy.ui.rehearsal.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run in a few words: how it ended and what it cost.
///
/// @param words such as "Rolled back, 1 write lost"
record RunWords(State state, String words) {
    /// Written where there is nothing to compare.
    static final String NONE = "\u00B7";

    static RunWords outcome(PastRun run) {
        Report report = run.report();
        if (report == null) {
            return new RunWords(State.FINDING, "Cannot be read");
        }
        List<String> cost = cost(report);
        return switch (report.outcome()) {
            case COMPLETED -> with(cost.isEmpty() ? State.PASS : State.FAIL, "Completed", cost);
            case ROLLED_BACK -> with(cost.isEmpty() ? State.ROLLED_BACK : State.FAIL, "Rolled back", cost);
            case STUCK -> with(State.FAIL, "Stuck", cost);
            case ABORTED -> new RunWords(State.NOT_MEASURED, "Aborted, nothing was judged");
            case INTERRUPTED -> new RunWords(State.FINDING, "Interrupted");
        };
    }

    private static RunWords with(State state, String ended, List<String> cost) {
        return new RunWords(state, cost.isEmpty() ? ended : ended + ", " + String.join(", ", cost));
    }

    private static List<String> cost(Report report) {
        var cost = new ArrayList<String>();
        if (report.loss().lostWrites() > 0) {
            cost.add(counted(report.loss().lostWrites(), "write") + " lost");
        }
        if (!report.restore().judged()) {
            cost.add("not proven");
        } else if (!report.restore().green() && cost.isEmpty()) {
            cost.add("proof red");
        }
        if (!report.objectives().rtoMet()) {
            cost.add("RTO missed");
        }
        if (!report.objectives().downtimeMet() && !report.service().measured().isZero()) {
            cost.add("downtime over budget");
        }
        return cost;
    }

    /// What its figures are worth for the plan as it is now.
    static RunWords evidence(PastRun run, Fingerprints now) {
        return switch (run.evidence(now)) {
            case HOLDS -> new RunWords(State.PASS, "holds");
            case STALE -> new RunWords(State.STALE, "stale");
            case NONE -> new RunWords(State.NOT_MEASURED, "no evidence");
        };
    }

    static String name(@Nullable PastRun run) {
        return run == null ? "none" : "rehearsal " + run.number();
    }

    static String when(PastRun run, ZoneId zone) {
        Report report = run.report();
        return report == null ? "not known" : Shown.day(report.startedAt(), zone);
    }

    static String recovery(PastRun run) {
        Report report = run.report();
        Report.Recovery recovery = report == null ? null : report.recovery();
        if (recovery == null) {
            return report == null ? "not known" : "not needed";
        }
        return (recovery.served() ? "" : "at least ") + Shown.measured(recovery.total());
    }

    static String downtime(PastRun run) {
        Report report = run.report();
        if (report == null) {
            return "not known";
        }
        Duration seen = report.service().downtime();
        if (report.service().measured().isZero()) {
            return "not measured";
        }
        return (report.service().open() ? "at least " : "") + Shown.measured(seen);
    }

    static String lost(PastRun run) {
        Report report = run.report();
        if (report == null) {
            return "not known";
        }
        boolean judged = report.restore().judged() || report.loss().lostWrites() > 0;
        return judged ? Shown.count(report.loss().lostWrites()) : "not judged";
    }

    static String counted(long number, String noun) {
        return Shown.count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
