package dev.understudy.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.runbook.Rehearsed;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/// Reads back what [ReportJson] wrote when a rehearsal ended, as far as a runbook prints it. Nothing is guessed:
/// a report that lacks a figure is refused.
public final class EvidenceReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EvidenceReader() {}

    /// @throws UnreadableReportException if the report is not one that this program wrote
    public static Rehearsed read(Rehearsals.Finished finished) {
        try {
            JsonNode json = MAPPER.readTree(finished.report());
            return read(finished.begun(), new EvidenceFields(json == null ? MAPPER.nullNode() : json));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new UnreadableReportException(finished.begun().id(), e);
        }
    }

    private static Rehearsed read(Rehearsals.Begun begun, EvidenceFields json) {
        RunSettings settings = begun.settings();
        return new Rehearsed(
                begun.id(),
                json.instant("startedAt"),
                json.millis("tookMillis"),
                outcome(json.text("outcome")),
                json.text("outcomeReason"),
                json.fingerprints(),
                settings.practice(),
                json.whole("scale"),
                json.whole("pace"),
                json.each(
                        "servers",
                        server -> "%s %s %s"
                                .formatted(server.text("role"), server.text("product"), server.text("version"))),
                json.service(),
                json.recovery(),
                json.at("loss").loss(),
                json.at("restore").proof(),
                json.at("objectives").promises(),
                json.each("validations", EvidenceFields::validation),
                json.fired(),
                json.each("faults", fault -> fault.text("fault")),
                json.each("leftovers", left -> new Rehearsed.Leftover(left.text("what"), left.text("sql"))),
                steps(settings, json),
                json.texts("noEvidence"),
                json.texts("unseen"));
    }

    private static Rehearsed.Outcome outcome(String word) {
        return switch (word) {
            case "completed" -> Rehearsed.Outcome.COMPLETED;
            case "rolledBack" -> Rehearsed.Outcome.ROLLED_BACK;
            case "stuck" -> Rehearsed.Outcome.STUCK;
            case "aborted" -> Rehearsed.Outcome.ABORTED;
            case "interrupted" -> Rehearsed.Outcome.INTERRUPTED;
            default -> throw new IllegalArgumentException("no outcome is named " + word);
        };
    }

    /// A step that was taken back is known to have run to its end only if a later one began, or the rehearsal was
    /// asked to turn back after the whole of it.
    private static List<Rehearsed.StepTimes> steps(RunSettings settings, EvidenceFields json) {
        List<EvidenceFields> all = json.each("steps", step -> step);
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            String status = all.get(i).text("status");
            last = status.equals("pending") || status.equals("skipped") ? last : i;
        }
        RunSettings.Turn turn = settings.rollBackAt();
        boolean asked = turn != null
                && turn.percent() == 100
                && json.text("outcomeReason").equals("asked to roll back at " + turn.step());
        List<Rehearsed.StepTimes> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            EvidenceFields step = all.get(i);
            StepId id = new StepId(step.text("id"));
            boolean turned = i == last && !(asked && turn != null && turn.step().equals(id));
            steps.add(step.step(id, turned));
        }
        return steps;
    }
}
