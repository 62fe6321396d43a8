package dev.understudy.runbook.section;

import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Each rehearsal: how it ended and what it measured.
final class RehearsalsPart implements Part {
    private static final List<Column> COLUMNS = List.of(
            Column.number("#", 4),
            Column.text("Begun", 24),
            Column.text("Outcome", 13),
            Column.number("Downtime", 14),
            Column.number("Recovery", 14),
            Column.number("Lost", 10),
            Column.text("Proof", 10),
            Column.text("Worth", 12));

    private static final List<Column> FACTS = List.of(Column.text("", 16), Column.text("", 84));

    @Override
    public String anchor() {
        return "rehearsals";
    }

    @Override
    public String title() {
        return "Rehearsals";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        List<Rehearsed> all = brief.material().rehearsals();
        if (all.isEmpty()) {
            return List.of(new Block.Paragraph(
                    Text.strong("Not rehearsed. ").and("No time and no way back in this runbook was ever tried.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                COLUMNS, all.stream().map(one -> row(brief, one)).toList()));
        for (Rehearsed one : all.reversed()) {
            blocks.add(new Block.Heading("rehearsal-" + one.number(), Words.capital(one.name())));
            blocks.add(new Block.Table(FACTS, facts(brief, one)));
        }
        return blocks;
    }

    private static Row row(Brief brief, Rehearsed one) {
        return Row.of(
                Text.quiet(String.valueOf(one.number())),
                Text.of(Runbook.at(one.startedAt())),
                Words.outcome(one),
                Text.of(downtime(one.service())),
                Text.of(recovery(one.recovery())),
                Text.of(one.proof().judged() ? Words.count(one.loss().lostWrites(), "write") : "not judged"),
                Words.proof(one.proof()),
                worth(brief, one));
    }

    private static Text worth(Brief brief, Rehearsed one) {
        return switch (brief.measured().worth(one)) {
            case GOOD -> Text.of("this plan");
            case WEAK -> Text.strong("weak");
            case STALE -> Text.strong("stale");
        };
    }

    static String downtime(Rehearsed.Service service) {
        return service.downtime() == null
                ? "not measured"
                : (service.open() ? "at least " : "") + Times.measured(service.downtime());
    }

    static String recovery(Rehearsed.@Nullable Recovery recovery) {
        if (recovery == null) {
            return "not needed";
        }
        String total = (recovery.served() ? "" : "at least ") + Times.measured(recovery.total());
        return recovery.acrossRestart() ? total + " across a restart" : total;
    }

    private static List<Row> facts(Brief brief, Rehearsed one) {
        List<Row> rows = new ArrayList<>();
        rows.add(fact("In a sentence", "It " + Shortfall.of(brief, one) + ".\n" + Words.capital(one.reason())));
        rows.add(fact("Ran on", place(one)));
        rows.add(fact("Plan, graph, DDL", fingerprints(one)));
        rows.add(fact("Service", service(one.service())));
        if (one.recovery() != null) {
            rows.add(fact("Recovery", parts(Objects.requireNonNull(one.recovery()))));
        }
        rows.add(fact("Writes", writes(one.loss())));
        lists(one).forEach(rows::add);
        return rows;
    }

    private static Stream<Row> lists(Rehearsed one) {
        return Stream.of(
                        list("Validations", one.validations().stream().map(RehearsalsPart::validation)),
                        list("Triggers", one.triggers().stream().map(RehearsalsPart::fired)),
                        list("Faults", one.faults().stream()),
                        list("Left over", one.leftovers().stream().map(Rehearsed.Leftover::what)),
                        list("No evidence, as", one.noEvidence().stream()))
                .flatMap(List::stream);
    }

    private static List<Row> list(String label, Stream<String> lines) {
        String text = lines.collect(Collectors.joining("\n"));
        return text.isEmpty() ? List.of() : List.of(fact(label, text));
    }

    private static String place(Rehearsed one) {
        return "%s: %s\n%s of the main table, %s, took %s"
                .formatted(
                        one.practice() ? "practice servers" : "staging",
                        String.join(", ", one.servers()),
                        Words.count(one.scale(), "row"),
                        one.pace() == 1 ? "at the plan's pace" : "holds and soaks divided by " + one.pace(),
                        Times.measured(one.took()));
    }

    private static String fingerprints(Rehearsed one) {
        return "%s, %s, %s"
                .formatted(
                        Words.fingerprint(one.fingerprints().plan()),
                        Words.fingerprint(one.fingerprints().graph()),
                        one.fingerprints().ddl().isEmpty()
                                ? "not known"
                                : Words.fingerprint(one.fingerprints().ddl()));
    }

    private static String service(Rehearsed.Service service) {
        return "downtime %s, resolution %s; %s of critical operations failed; %s; longest hold %s"
                .formatted(
                        downtime(service),
                        Times.measured(service.resolution()),
                        Words.share(service.failedShare()),
                        Words.count(service.staleReads(), "stale read"),
                        Times.measured(service.longestHold()));
    }

    private static String parts(Rehearsed.Recovery recovery) {
        return "%s: detect %s, decide %s, roll back %s, recover %s; clean-up %s after it"
                .formatted(
                        recovery(recovery),
                        Times.measured(recovery.detect()),
                        Times.measured(recovery.decide()),
                        Times.measured(recovery.rollBack()),
                        Times.measured(recovery.recover()),
                        Times.measured(recovery.cleanUp()));
    }

    private static String writes(Rehearsed.Loss loss) {
        return "%s acknowledged, %s lost, %s without a word on their end, %s"
                .formatted(
                        Words.count(loss.acknowledged()),
                        Words.count(loss.lostWrites()),
                        Words.count(loss.unknown()),
                        Words.count(loss.duplicated(), "duplicated row"));
    }

    private static String validation(Rehearsed.Validation validation) {
        return "%s, %s: %s, %s"
                .formatted(
                        validation.step(),
                        validation.level(),
                        Words.count(validation.tables(), "table"),
                        validation.equal() ? "equal" : Words.count(validation.differences(), "DIFFERENCE"));
    }

    private static String fired(Rehearsed.Fired fired) {
        return "%s fired at %s: %s".formatted(fired.id(), fired.at(), fired.observed());
    }

    private static Row fact(String label, String value) {
        return Row.of(Text.quiet(label), Text.of(value.strip()));
    }
}
