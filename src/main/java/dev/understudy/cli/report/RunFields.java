package dev.understudy.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.rehearse.report.Report;

/// What was run, and how it ended, as JSON.
final class RunFields {
    private RunFields() {}

    static void put(ObjectNode json, Report report) {
        json.put("project", report.project());
        json.putObject("fingerprints")
                .put("plan", report.fingerprints().plan())
                .put("graph", report.fingerprints().graph())
                .put("ddl", report.fingerprints().ddl());
        json.put("startedAt", report.startedAt().toString());
        json.put("tookMillis", Amounts.millis(report.took()));
        json.put("seed", report.seed()).put("scale", report.scale()).put("pace", report.pace());
        ArrayNode servers = json.putArray("servers");
        report.servers()
                .forEach(server -> servers.addObject()
                        .put("role", server.role())
                        .put("product", server.product())
                        .put("version", server.version()));
        json.put("outcome", outcome(report.outcome()));
        json.put("outcomeReason", report.outcomeReason());
        json.put("impaired", report.service().impaired());
        ArrayNode gaps = json.putArray("gaps");
        report.gaps()
                .forEach(gap -> gaps.addObject()
                        .put("from", gap.from().toString())
                        .put("to", gap.to().toString()));
    }

    private static String outcome(Report.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "completed";
            case ROLLED_BACK -> "rolledBack";
            case STUCK -> "stuck";
            case ABORTED -> "aborted";
            case INTERRUPTED -> "interrupted";
        };
    }
}
