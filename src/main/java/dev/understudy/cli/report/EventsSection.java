package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Triggers, faults, and what a person must still clean up.
final class EventsSection {
    private EventsSection() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>(ReportText.section("Triggers", triggers(report.triggers())));
        lines.addAll(ReportText.section("Faults", faults(report.faults())));
        lines.addAll(ReportText.section("Left over: a person must clean up", leftovers(report.leftovers())));
        return lines;
    }

    private static List<String> triggers(List<Report.FiredTrigger> triggers) {
        TextTable table = new TextTable("lll");
        for (Report.FiredTrigger trigger : triggers) {
            table.row(trigger.id(), trigger.condition(), fired(trigger));
        }
        return table.lines();
    }

    private static String fired(Report.FiredTrigger trigger) {
        Instant at = trigger.firedAt();
        return at == null ? "did not fire" : "FIRED at " + at + ": " + trigger.observed();
    }

    private static List<String> faults(List<Report.Fault> faults) {
        TextTable table = new TextTable("ll");
        for (Report.Fault fault : faults) {
            Instant to = fault.to();
            table.row(fault.fault(), "from " + fault.from() + (to == null ? ", not taken back" : " to " + to));
        }
        return table.lines();
    }

    private static List<String> leftovers(List<Report.Leftover> leftovers) {
        List<String> lines = new ArrayList<>();
        for (Report.Leftover leftover : leftovers) {
            lines.add("  " + leftover.what());
            leftover.sql().lines().forEach(line -> lines.add("      " + line));
        }
        return lines;
    }
}
