package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.List;

/// What the application saw.
final class ServiceSection {
    private ServiceSection() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>(ReportText.section("Service", figures(report.service())));
        lines.addAll(ReportText.section(
                "Operations (milliseconds from the scheduled start)", operations(report.operations())));
        lines.addAll(ReportText.section("Versions", versions(report.versions())));
        return lines;
    }

    /// The downtime with its bounds and its resolution. Never "0 ms" alone, and
    /// none where nothing was measured.
    static String downtime(Report.Service service) {
        if (service.measured().isZero()) {
            return "not measured";
        }
        String seen = (service.open() ? "at least " : "") + Amounts.time(service.downtime()) + " seen";
        String bounds = service.downtime().isZero()
                ? ""
                : " (" + Amounts.time(service.atLeast()) + " to "
                        + (service.open() ? "unknown" : Amounts.time(service.atMost())) + ")";
        return seen + bounds + ", resolution " + Amounts.time(service.resolution());
    }

    private static List<String> figures(Report.Service service) {
        TextTable table = new TextTable("ll");
        table.row("downtime", downtime(service));
        if (service.open()) {
            table.row("", "an outage was still running at the end");
        }
        table.row("measured for", Amounts.time(service.measured()));
        table.row("failed", Amounts.share(service.failedShare()) + " of critical arrivals");
        table.row("stale reads", Amounts.count(service.staleReads()));
        table.row("retried", Amounts.count(service.retried()));
        table.row("longest hold", Amounts.time(service.longestHold()));
        table.row(
                "own stalls",
                Amounts.time(service.ownStall())
                        + (service.impaired() ? ": IMPAIRED, these figures prove nothing" : ""));
        return table.lines();
    }

    private static List<String> operations(List<Report.OperationFigures> operations) {
        TextTable table = new TextTable("llrrrrrrrrrr");
        table.row(
                "operation",
                "version",
                "rate/s",
                "deadline",
                "arrivals",
                "failed",
                "down seen",
                "resolution",
                "p50",
                "p95",
                "p99",
                "max");
        for (Report.OperationFigures operation : operations) {
            table.row(
                    operation.id() + (operation.critical() ? " *" : ""),
                    operation.version(),
                    Amounts.rate(operation.rate()),
                    Amounts.time(operation.deadline()),
                    Amounts.count(operation.arrivals()),
                    Amounts.count(operation.failed()),
                    Amounts.time(operation.downtime()),
                    Amounts.time(operation.resolution()),
                    Amounts.latency(operation.p50Millis()),
                    Amounts.latency(operation.p95Millis()),
                    Amounts.latency(operation.p99Millis()),
                    Amounts.latency(operation.maxMillis()));
        }
        List<String> lines = new ArrayList<>(operations.isEmpty() ? List.of() : table.lines());
        if (operations.stream().anyMatch(Report.OperationFigures::critical)) {
            lines.add("  * critical: its failures are downtime");
        }
        return lines;
    }

    private static List<String> versions(List<Report.VersionFigures> versions) {
        TextTable table = new TextTable("lrrrr");
        table.row("version", "arrivals", "failed", "share", "down");
        for (Report.VersionFigures version : versions) {
            table.row(
                    version.version(),
                    Amounts.count(version.arrivals()),
                    Amounts.count(version.failed()),
                    Amounts.share(version.failedShare()),
                    Amounts.time(version.downtime()));
        }
        return versions.isEmpty() ? List.of() : table.lines();
    }
}
