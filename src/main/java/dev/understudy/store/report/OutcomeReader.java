package dev.understudy.store.report;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.report.Report;
import dev.understudy.store.json.MalformedJson;

/// Recovery, loss, proof, steps and the verdict.
final class OutcomeReader {
    private OutcomeReader() {}

    static Report.Recovery recovery(Fields json) {
        return new Report.Recovery(
                json.instant("onset"),
                json.text("onsetSource"),
                json.millis("detectMillis"),
                json.millis("decideMillis"),
                json.millis("rollBackMillis"),
                json.millis("recoverMillis"),
                json.millis("serviceBackMillis"),
                json.millis("cleanUpMillis"),
                json.flag("served", false),
                json.flag("acrossRestart", true));
    }

    static Report.Loss loss(Fields json) {
        return new Report.Loss(
                json.whole("acknowledgedWrites"),
                json.whole("unknownWrites"),
                json.whole("unknownPresent"),
                json.whole("lostWrites"),
                json.whole("lostRows"),
                json.whole("lostAfterOnset"),
                json.millis("oldestLostAgeMillis"),
                json.whole("duplicatedRows"),
                json.whole("resurrectedRows"),
                json.texts("lost"));
    }

    static Report.Restore restore(Fields json) {
        return new Report.Restore(
                json.flag("judged", false),
                json.whole("restored"),
                json.whole("kept"),
                json.whole("lost"),
                json.whole("resurrected"),
                json.whole("altered"),
                json.whole("unexplained"),
                json.whole("diverged"),
                json.texts("schemaDifferences"),
                json.texts("named"));
    }

    static Report.Validation validation(Fields json) {
        return new Report.Validation(
                step(json, "step"),
                json.text("level"),
                json.small("tables"),
                json.flag("equal", false),
                json.whole("differences"),
                json.whole("rechecked"),
                json.millis("tookMillis"));
    }

    static Report.FiredTrigger trigger(Fields json) {
        return new Report.FiredTrigger(
                json.text("id"),
                json.text("condition"),
                json.maybeInstant("firedAt").orElse(null),
                json.text("observed"));
    }

    static Report.Fault fault(Fields json) {
        return new Report.Fault(
                json.text("fault"),
                json.instant("from"),
                json.maybeInstant("to").orElse(null));
    }

    static Report.Leftover leftover(Fields json) {
        return new Report.Leftover(json.text("what"), json.text("sql"));
    }

    static Report.StepFigures step(Fields json) {
        return new Report.StepFigures(
                step(json, "id"),
                json.text("name"),
                json.text("phase"),
                json.text("status"),
                json.millis("activeMillis"),
                json.millis("waitingMillis"),
                json.maybeMillis("undoMillis").orElse(null),
                json.text("detail"));
    }

    static Report.Verdict verdict(Fields json) {
        return new Report.Verdict(
                json.millis("budgetMillis"),
                json.millis("chargedMillis"),
                json.millis("rtoMillis"),
                json.millis("rpoMillis"),
                json.flag("downtimeMet", false),
                json.flag("rtoMet", false),
                json.flag("rpoMet", false));
    }

    private static StepId step(Fields json, String name) {
        String id = json.text(name);
        try {
            return new StepId(id);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(json.place().field(name), "is refused: " + e.getMessage(), e);
        }
    }
}
