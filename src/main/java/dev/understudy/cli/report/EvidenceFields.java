package dev.understudy.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.project.Fingerprints;
import dev.understudy.project.StepId;
import dev.understudy.runbook.Rehearsed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of a report, each of which must be there. Throws `IllegalArgumentException` where one is not.
///
/// @param node an object
record EvidenceFields(JsonNode node) {

    private JsonNode field(String name) {
        JsonNode found = node.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no field " + name);
        }
        return found;
    }

    EvidenceFields at(String name) {
        return new EvidenceFields(field(name));
    }

    boolean isNull(String name) {
        return field(name).isNull();
    }

    String text(String name) {
        if (!field(name).isTextual()) {
            throw new IllegalArgumentException(name + " is not text");
        }
        return field(name).textValue();
    }

    boolean yes(String name) {
        if (!field(name).isBoolean()) {
            throw new IllegalArgumentException(name + " is not true or false");
        }
        return field(name).booleanValue();
    }

    long number(String name) {
        JsonNode found = field(name);
        if (!found.isIntegralNumber() || !found.canConvertToLong() || found.longValue() < 0) {
            throw new IllegalArgumentException(name + " is not a whole number of zero or more");
        }
        return found.longValue();
    }

    int whole(String name) {
        return Math.toIntExact(Math.min(number(name), Integer.MAX_VALUE));
    }

    Duration millis(String name) {
        return Duration.ofMillis(number(name));
    }

    @Nullable
    Duration millisOrNull(String name) {
        return isNull(name) ? null : millis(name);
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    <T> List<T> each(String name, Function<EvidenceFields, T> reader) {
        List<T> values = new ArrayList<>();
        field(name).forEach(item -> values.add(reader.apply(new EvidenceFields(item))));
        return values;
    }

    List<String> texts(String name) {
        List<String> values = new ArrayList<>();
        field(name).forEach(item -> values.add(item.asText()));
        return values;
    }

    Fingerprints fingerprints() {
        EvidenceFields prints = at("fingerprints");
        return new Fingerprints(prints.text("plan"), prints.text("graph"), prints.text("ddl"));
    }

    Rehearsed.Service service() {
        return new Rehearsed.Service(
                millisOrNull("downtimeMillis"),
                at("downtime").yes("open"),
                millis("resolutionMillis"),
                field("failedShare").asDouble(),
                number("staleReads"),
                millis("longestHoldMillis"));
    }

    Rehearsed.@Nullable Recovery recovery() {
        if (isNull("recovery")) {
            return null;
        }
        EvidenceFields recovery = at("recovery");
        return new Rehearsed.Recovery(
                recovery.millis("totalMillis"),
                recovery.millis("detectMillis"),
                recovery.millis("decideMillis"),
                recovery.millis("rollBackMillis"),
                recovery.millis("recoverMillis"),
                recovery.millis("cleanUpMillis"),
                recovery.yes("served"),
                recovery.yes("acrossRestart"));
    }

    Rehearsed.Loss loss() {
        return new Rehearsed.Loss(
                number("acknowledgedWrites"),
                number("unknownWrites"),
                number("lostWrites"),
                number("lostRows"),
                millis("oldestLostAgeMillis"),
                number("duplicatedRows"));
    }

    Rehearsed.Proof proof() {
        return new Rehearsed.Proof(
                yes("judged"),
                yes("green"),
                number("restored"),
                number("kept"),
                number("lost"),
                number("resurrected"),
                number("altered"),
                number("unexplained"),
                number("diverged"),
                texts("schemaDifferences"));
    }

    Rehearsed.Promises promises() {
        return new Rehearsed.Promises(millis("chargedMillis"), yes("downtimeMet"), yes("rtoMet"), yes("rpoMet"));
    }

    Rehearsed.Validation validation() {
        return new Rehearsed.Validation(
                text("step"), text("level"), number("tables"), yes("equal"), number("differences"));
    }

    List<Rehearsed.Fired> fired() {
        return each("triggers", trigger -> trigger).stream()
                .filter(trigger -> !trigger.isNull("firedAt"))
                .map(trigger ->
                        new Rehearsed.Fired(trigger.text("id"), trigger.instant("firedAt"), trigger.text("observed")))
                .toList();
    }

    /// @param turned whether the rehearsal may have turned back in it
    Rehearsed.StepTimes step(StepId id, boolean turned) {
        String status = text("status");
        boolean takenBack = Set.of("undone", "undoFailed").contains(status);
        return new Rehearsed.StepTimes(
                id,
                status,
                status.equals("done") || (takenBack && !turned),
                millis("activeMillis"),
                millis("waitingMillis"),
                millisOrNull("undoMillis"),
                text("detail"));
    }
}
