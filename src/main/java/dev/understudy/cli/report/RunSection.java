package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What was run, on what.
final class RunSection {
    private RunSection() {}

    static List<String> of(Report report) {
        TextTable table = new TextTable("ll");
        table.row("started", report.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        table.row("took", Amounts.time(report.took()));
        table.row("seed", Long.toString(report.seed()));
        table.row("scale", Amounts.count(report.scale(), "row") + " of the main table");
        table.row("pace", pace(report.pace()));
        for (Report.Server server : report.servers()) {
            table.row(server.role(), server.product() + " " + server.version());
        }
        table.row("plan", shortened(report.fingerprints().plan()));
        table.row("graph", shortened(report.fingerprints().graph()));
        table.row("DDL", shortened(report.fingerprints().ddl()));
        for (Report.Gap gap : report.gaps()) {
            table.row("gap", "%s to %s: no process ran, neither up nor down".formatted(gap.from(), gap.to()));
        }
        return ReportText.section("Run", table.lines());
    }

    private static String pace(int pace) {
        return pace == 1 ? "as planned" : "holds and soaks divided by " + Amounts.count(pace);
    }

    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(12, fingerprint.length()));
    }
}
