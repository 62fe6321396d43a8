package dev.understudy.budget;

import dev.understudy.project.Objectives;
import java.time.Duration;

/// Measured figures held against the objectives.
///
/// @param budget downtime that the SLA still allowed before the run
/// @param charged what the run is charged with
/// @param downtimeMet whether that is no more than the budget
/// @param rtoMet whether recovery took no more than the RTO; a recovery that spans two processes is never held
///     against it, and one after which service was not seen healthy never meets it
/// @param rpoMet whether no lost write was acknowledged more than the RPO before the onset; with an RPO of
///     zero, whether no write was lost at all
public record Verdict(
        Duration budget,
        Duration charged,
        Duration rto,
        Duration rpo,
        boolean downtimeMet,
        boolean rtoMet,
        boolean rpoMet) {

    /// The verdict over one run.
    public static Verdict of(Objectives objectives, Measured measured) {
        Duration budget = Allowance.of(objectives.sla()).left();
        return new Verdict(
                budget,
                measured.charged(),
                objectives.rto(),
                objectives.rpo(),
                measured.charged().compareTo(budget) <= 0,
                rtoMet(objectives.rto(), measured),
                rpoMet(objectives.rpo(), measured.lost()));
    }

    /// Whether all three hold.
    public boolean met() {
        return downtimeMet && rtoMet && rpoMet;
    }

    private static boolean rtoMet(Duration rto, Measured measured) {
        Measured.Recovered recovery = measured.recovery();
        if (recovery == null || recovery.acrossRestart()) {
            return true;
        }
        return recovery.served() && recovery.total().compareTo(rto) <= 0;
    }

    private static boolean rpoMet(Duration rpo, Measured.Lost lost) {
        if (lost.rowsFromBefore() > 0) {
            return false;
        }
        return lost.writes() == 0 || (rpo.isPositive() && lost.oldestAge().compareTo(rpo) <= 0);
    }
}
