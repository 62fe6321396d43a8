package dev.understudy.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the application saw, as JSON.
final class ServiceFields {
    private ServiceFields() {}

    static void put(ObjectNode json, Report report) {
        Report.Service service = report.service();
        json.put("downtimeMillis", seen(service, service.downtime()));
        json.putObject("downtime")
                .put("millis", seen(service, service.downtime()))
                .put("atLeastMillis", seen(service, service.atLeast()))
                .put("atMostMillis", seen(service, service.atMost()))
                .put("open", service.open());
        json.put("resolutionMillis", Amounts.millis(service.resolution()));
        json.put("measuredMillis", Amounts.millis(service.measured()));
        json.put("failedShare", service.failedShare());
        json.put("staleReads", service.staleReads());
        json.put("retried", service.retried());
        json.put("longestHoldMillis", Amounts.millis(service.longestHold()));
        json.put("ownStallMillis", Amounts.millis(service.ownStall()));
        ArrayNode operations = json.putArray("operations");
        report.operations().forEach(operation -> operation(operations.addObject(), operation));
        ArrayNode versions = json.putArray("versions");
        report.versions()
                .forEach(version -> versions.addObject()
                        .put("version", version.version())
                        .put("arrivals", version.arrivals())
                        .put("failed", version.failed())
                        .put("failedShare", version.failedShare())
                        .put("downtimeMillis", Amounts.millis(version.downtime())));
    }

    /// Null where nothing was measured: a run that never got warm has no downtime of 0.
    private static @Nullable Long seen(Report.Service service, Duration downtime) {
        return service.measured().isZero() ? null : (Long) Amounts.millis(downtime);
    }

    private static void operation(ObjectNode json, Report.OperationFigures operation) {
        json.put("id", operation.id())
                .put("version", operation.version())
                .put("rate", operation.rate())
                .put("critical", operation.critical())
                .put("deadlineMillis", Amounts.millis(operation.deadline()))
                .put("arrivals", operation.arrivals())
                .put("failed", operation.failed())
                .put("downtimeMillis", Amounts.millis(operation.downtime()))
                .put("p50Millis", operation.p50Millis())
                .put("p95Millis", operation.p95Millis())
                .put("p99Millis", operation.p99Millis())
                .put("maxMillis", operation.maxMillis())
                .put("resolutionMillis", Amounts.millis(operation.resolution()));
    }
}
