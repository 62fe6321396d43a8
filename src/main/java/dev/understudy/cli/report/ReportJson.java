package dev.understudy.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.project.Problem;
import dev.understudy.rehearse.report.Report;

/// What commands answer with for programs: one JSON object. Field names never change; durations are whole
/// milliseconds, instants ISO-8601 in UTC, shares 0 to 1.
public final class ReportJson {
    /// The version of the fields.
    public static final int SCHEMA = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReportJson() {}

    /// A rehearsal's report; indented, ends with a line feed.
    public static String of(Report report) {
        ObjectNode json = object();
        RunFields.put(json, report);
        ServiceFields.put(json, report);
        OutcomeFields.put(json, report);
        return text(json);
    }

    /// A failure.
    public static String of(Problem problem, int exitCode) {
        ObjectNode json = object();
        json.putObject("error")
                .put("what", problem.what())
                .put("why", problem.why())
                .put("next", problem.next())
                .put("exitCode", exitCode);
        return text(json);
    }

    /// An empty answer with its schema number.
    public static ObjectNode object() {
        return MAPPER.createObjectNode().put("schema", SCHEMA);
    }

    /// An answer as text; indented, ends with a line feed.
    public static String text(ObjectNode json) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON values could not be written: " + e.getMessage(), e);
        }
    }
}
