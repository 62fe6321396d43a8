package dev.understudy.runbook.section;

import dev.understudy.budget.Verdict;
import dev.understudy.runbook.Rehearsed;
import java.util.ArrayList;
import java.util.List;

/// What a rehearsal leaves to be wished for, in the words after "rehearsal 4 ...".
final class Shortfall {
    private Shortfall() {}

    /// Never empty: a rehearsal without a shortfall "kept every promise and every row".
    static String of(Brief brief, Rehearsed rehearsed) {
        List<String> wishes = new ArrayList<>();
        switch (rehearsed.outcome()) {
            case STUCK -> wishes.add("got stuck in its rollback");
            case ABORTED -> wishes.add("was aborted");
            case INTERRUPTED -> wishes.add("was interrupted");
            case COMPLETED, ROLLED_BACK -> {}
        }
        if (rehearsed.loss().lostWrites() > 0) {
            wishes.add("lost " + Words.count(rehearsed.loss().lostWrites(), "acknowledged write"));
        }
        promises(wishes, rehearsed.against(brief.project().objectives()));
        if (!rehearsed.proof().green()) {
            wishes.add(rehearsed.proof().judged() ? "does not account for every row" : "was not judged row by row");
        }
        if (!brief.material().isCurrent(rehearsed)) {
            wishes.add("is stale: plan or graph have changed since");
        }
        if (!rehearsed.proves()) {
            wishes.add("proves nothing of times");
        }
        return wishes.isEmpty() ? "kept every promise and every row" : String.join(", ", wishes);
    }

    private static void promises(List<String> wishes, Verdict verdict) {
        if (!verdict.downtimeMet()) {
            wishes.add("was down for longer than the SLA allows");
        }
        if (!verdict.rtoMet()) {
            wishes.add("missed the RTO");
        }
        if (!verdict.rpoMet()) {
            wishes.add("missed the RPO");
        }
    }
}
