package dev.understudy.store.report;

import dev.understudy.rehearse.report.Report;

/// What the application saw.
final class ServiceReader {
    private ServiceReader() {}

    /// Where nothing was measured the JSON has no downtime; the record then has none either.
    static Report.Service service(Fields json) {
        Fields downtime = json.inner("downtime");
        return new Report.Service(
                json.millis("measuredMillis"),
                downtime.millis("millis"),
                downtime.millis("atLeastMillis"),
                downtime.millis("atMostMillis"),
                downtime.flag("open", false),
                json.millis("resolutionMillis"),
                json.number("failedShare"),
                json.whole("staleReads"),
                json.whole("retried"),
                json.millis("longestHoldMillis"),
                json.millis("ownStallMillis"),
                json.flag("impaired", true));
    }

    static Report.OperationFigures operation(Fields json) {
        return new Report.OperationFigures(
                json.text("id"),
                json.text("version"),
                json.number("rate"),
                json.flag("critical", false),
                json.millis("deadlineMillis"),
                json.whole("arrivals"),
                json.whole("failed"),
                json.millis("downtimeMillis"),
                json.number("p50Millis"),
                json.number("p95Millis"),
                json.number("p99Millis"),
                json.number("maxMillis"),
                json.millis("resolutionMillis"));
    }

    static Report.VersionFigures version(Fields json) {
        return new Report.VersionFigures(
                json.text("version"),
                json.whole("arrivals"),
                json.whole("failed"),
                json.number("failedShare"),
                json.millis("downtimeMillis"));
    }
}
