package dev.understudy.store.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import dev.understudy.store.json.JsonText;
import dev.understudy.store.json.MalformedJson;
import dev.understudy.store.json.Place;
import java.util.List;

/// Reads reports back from the JSON that a project file keeps of each finished rehearsal. A file may come from
/// anywhere: the text is bounded, and nothing in it is obeyed.
public final class StoredReports {
    private static final int SCHEMA = 1;

    private StoredReports() {}

    /// The finished rehearsals of a file, oldest first. One whose report cannot be read is there too and says
    /// why. Reads the file: not for the JavaFX thread.
    ///
    /// @throws dev.understudy.store.StoreException if the file cannot be read
    public static List<PastRun> all(Rehearsals rehearsals) {
        return rehearsals.finished().stream().map(StoredReports::run).toList();
    }

    private static PastRun run(Rehearsals.Finished finished) {
        Rehearsals.Begun begun = finished.begun();
        String text = finished.report();
        try {
            Report report = read(text);
            return new PastRun(begun.id(), begun.settings().practice(), begun.fingerprints(), text, report, "");
        } catch (MalformedJson e) {
            return new PastRun(
                    begun.id(), begun.settings().practice(), begun.fingerprints(), text, null, e.getMessage() + ".");
        }
    }

    /// The report in a JSON text. Fields that are absent, as in older files, are what claims least: not judged,
    /// not met, impaired.
    ///
    /// @throws MalformedJson if it is not the JSON of a report
    public static Report read(String text) {
        var json = new Fields(JsonText.parse(text, Place.at("report")), Place.at("report"));
        if (json.whole("schema") > SCHEMA) {
            throw new MalformedJson(json.place(), "was written by a newer Understudy");
        }
        return new Report(
                json.text("project"),
                fingerprints(json.inner("fingerprints")),
                json.instant("startedAt"),
                json.millis("tookMillis"),
                json.whole("seed"),
                json.small("scale"),
                json.small("pace"),
                json.each("servers", StoredReports::server),
                outcome(json),
                json.text("outcomeReason"),
                json.each("gaps", gap -> new Report.Gap(gap.instant("from"), gap.instant("to"))),
                ServiceReader.service(json),
                json.each("operations", ServiceReader::operation),
                json.each("versions", ServiceReader::version),
                json.maybe("recovery").map(OutcomeReader::recovery).orElse(null),
                OutcomeReader.loss(json.inner("loss")),
                OutcomeReader.restore(json.inner("restore")),
                json.each("validations", OutcomeReader::validation),
                json.each("triggers", OutcomeReader::trigger),
                json.each("faults", OutcomeReader::fault),
                json.each("leftovers", OutcomeReader::leftover),
                json.each("steps", OutcomeReader::step),
                OutcomeReader.verdict(json.inner("objectives")),
                json.texts("noEvidence"),
                json.texts("unseen"));
    }

    private static Fingerprints fingerprints(Fields json) {
        return new Fingerprints(json.text("plan"), json.text("graph"), json.text("ddl"));
    }

    private static Report.Server server(Fields json) {
        return new Report.Server(json.text("role"), json.text("product"), json.text("version"));
    }

    private static Report.Outcome outcome(Fields json) {
        String outcome = json.text("outcome");
        return switch (outcome) {
            case "completed" -> Report.Outcome.COMPLETED;
            case "rolledBack" -> Report.Outcome.ROLLED_BACK;
            case "stuck" -> Report.Outcome.STUCK;
            case "aborted" -> Report.Outcome.ABORTED;
            case "interrupted" -> Report.Outcome.INTERRUPTED;
            default -> throw new MalformedJson(json.place().field("outcome"), "is not known");
        };
    }
}
