package dev.understudy.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recovery, loss, proof, steps and the verdict, as JSON.
final class OutcomeFields {
    private OutcomeFields() {}

    static void put(ObjectNode json, Report report) {
        recovery(json, report.recovery());
        loss(json.putObject("loss"), report.loss());
        restore(json.putObject("restore"), report.restore());
        validations(json.putArray("validations"), report.validations());
        events(json, report);
        steps(json.putArray("steps"), report.steps());
        objectives(json.putObject("objectives"), report.objectives());
        texts(json, "noEvidence", report.noEvidence());
        texts(json, "unseen", report.unseen());
    }

    private static void recovery(ObjectNode json, Report.@Nullable Recovery recovery) {
        if (recovery == null) {
            json.putNull("recovery");
            return;
        }
        json.putObject("recovery")
                .put("onset", recovery.onset().toString())
                .put("onsetSource", recovery.onsetSource())
                .put("totalMillis", RecoverySection.totalMillis(recovery))
                .put("detectMillis", Amounts.millis(recovery.detect()))
                .put("decideMillis", Amounts.millis(recovery.decide()))
                .put("rollBackMillis", Amounts.millis(recovery.rollBack()))
                .put("recoverMillis", Amounts.millis(recovery.recover()))
                .put("serviceBackMillis", Amounts.millis(recovery.serviceBack()))
                .put("cleanUpMillis", Amounts.millis(recovery.cleanUp()))
                .put("served", recovery.served())
                .put("acrossRestart", recovery.acrossRestart());
    }

    private static void loss(ObjectNode json, Report.Loss loss) {
        json.put("acknowledgedWrites", loss.acknowledged())
                .put("unknownWrites", loss.unknown())
                .put("unknownPresent", loss.unknownPresent())
                .put("lostWrites", loss.lostWrites())
                .put("lostRows", loss.lostRows())
                .put("lostAfterOnset", loss.lostAfterOnset())
                .put("oldestLostAgeMillis", Amounts.millis(loss.oldestLostAge()))
                .put("duplicatedRows", loss.duplicatedRows())
                .put("resurrectedRows", loss.resurrectedRows());
        texts(json, "lost", loss.lost());
    }

    private static void restore(ObjectNode json, Report.Restore restore) {
        json.put("judged", restore.judged())
                .put("green", restore.green())
                .put("restored", restore.restored())
                .put("kept", restore.kept())
                .put("lost", restore.lost())
                .put("resurrected", restore.resurrected())
                .put("altered", restore.altered())
                .put("unexplained", restore.unexplained())
                .put("diverged", restore.diverged())
                .put(
                        "schemaEqual",
                        restore.judged() && restore.schemaDifferences().isEmpty());
        texts(json, "schemaDifferences", restore.schemaDifferences());
        texts(json, "named", restore.named());
    }

    private static void validations(ArrayNode json, List<Report.Validation> validations) {
        validations.forEach(validation -> json.addObject()
                .put("step", validation.step().value())
                .put("level", validation.level())
                .put("tables", validation.tables())
                .put("equal", validation.equal())
                .put("differences", validation.differences())
                .put("rechecked", validation.rechecked())
                .put("tookMillis", Amounts.millis(validation.took())));
    }

    private static void events(ObjectNode json, Report report) {
        ArrayNode triggers = json.putArray("triggers");
        report.triggers()
                .forEach(trigger -> triggers.addObject()
                        .put("id", trigger.id())
                        .put("condition", trigger.condition())
                        .put("firedAt", text(trigger.firedAt()))
                        .put("observed", trigger.observed()));
        ArrayNode faults = json.putArray("faults");
        report.faults()
                .forEach(fault -> faults.addObject()
                        .put("fault", fault.fault())
                        .put("from", fault.from().toString())
                        .put("to", text(fault.to())));
        ArrayNode leftovers = json.putArray("leftovers");
        report.leftovers()
                .forEach(leftover ->
                        leftovers.addObject().put("what", leftover.what()).put("sql", leftover.sql()));
    }

    private static void steps(ArrayNode json, List<Report.StepFigures> steps) {
        steps.forEach(step -> json.addObject()
                .put("id", step.id().value())
                .put("name", step.name())
                .put("phase", step.phase())
                .put("status", step.status())
                .put("activeMillis", Amounts.millis(step.active()))
                .put("waitingMillis", Amounts.millis(step.waiting()))
                .put("undoMillis", millis(step.undo()))
                .put("detail", step.detail()));
    }

    private static void objectives(ObjectNode json, Report.Verdict verdict) {
        json.put("budgetMillis", Amounts.millis(verdict.budget()))
                .put("chargedMillis", Amounts.millis(verdict.charged()))
                .put("rtoMillis", Amounts.millis(verdict.rto()))
                .put("rpoMillis", Amounts.millis(verdict.rpo()))
                .put("downtimeMet", verdict.downtimeMet())
                .put("rtoMet", verdict.rtoMet())
                .put("rpoMet", verdict.rpoMet())
                .put("met", verdict.met());
    }

    private static void texts(ObjectNode json, String field, List<String> texts) {
        ArrayNode array = json.putArray(field);
        texts.forEach(array::add);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : Amounts.millis(duration);
    }
}
