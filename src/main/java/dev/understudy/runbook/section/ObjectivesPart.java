package dev.understudy.runbook.section;

import dev.understudy.budget.Allowance;
import dev.understudy.budget.Confidence;
import dev.understudy.budget.PlainDuration;
import dev.understudy.budget.Verdict;
import dev.understudy.project.Objectives;
import dev.understudy.project.Sla;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The three numbers, promised and measured.
final class ObjectivesPart implements Part {
    @Override
    public String anchor() {
        return "objectives";
    }

    @Override
    public String title() {
        return "Promised and measured";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        Objectives objectives = brief.project().objectives();
        List<Rehearsed> all = brief.material().rehearsals();
        Optional<Rehearsed> last = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        Optional<Rehearsed> back =
                all.reversed().stream().filter(one -> one.recovery() != null).findFirst();
        List<Column> columns = List.of(
                Column.text("Number", 14),
                Column.text("From", 26),
                Column.number("Limit", 15),
                Column.number("Measured", 20),
                Column.text("In", 15),
                Column.text("State", 14));
        return List.of(
                new Block.Table(
                        columns,
                        List.of(
                                downtime(brief, objectives, last),
                                recovery(brief, objectives, back),
                                loss(brief, objectives, last))),
                new Block.Paragraph(Text.quiet(remarks(brief, objectives.sla(), last))));
    }

    private static Row downtime(Brief brief, Objectives objectives, Optional<Rehearsed> last) {
        Sla sla = objectives.sla();
        String from = "SLA %s %% a %s, %s used"
                .formatted(sla.percent().toPlainString(), Words.of(sla.period()), PlainDuration.words(sla.used()));
        return row(
                brief,
                List.of("Downtime", from, PlainDuration.words(Allowance.of(sla).left())),
                last,
                one -> one.service().downtime() == null
                        ? "not measured"
                        : (one.service().open() ? "at least " : "")
                                + Times.measured(one.promises().charged()),
                Verdict::downtimeMet);
    }

    private static Row recovery(Brief brief, Objectives objectives, Optional<Rehearsed> back) {
        return row(
                brief,
                List.of("Recovery", "RTO", PlainDuration.words(objectives.rto())),
                back,
                one -> RehearsalsPart.recovery(one.recovery()),
                Verdict::rtoMet);
    }

    private static Row loss(Brief brief, Objectives objectives, Optional<Rehearsed> last) {
        return row(
                brief,
                List.of("Loss", "RPO, acknowledged writes", PlainDuration.words(objectives.rpo())),
                last,
                one -> one.proof().judged() ? Words.count(one.loss().lostWrites(), "write") : "not judged",
                Verdict::rpoMet);
    }

    /// What a rehearsal says of one number.
    private interface Figure {
        String of(Rehearsed rehearsed);
    }

    /// Whether it is kept.
    private interface Promise {
        boolean kept(Verdict verdict);
    }

    private static Row row(
            Brief brief, List<String> start, Optional<Rehearsed> rehearsed, Figure figure, Promise kept) {
        List<Text> cells = new ArrayList<>();
        cells.add(Text.strong(start.getFirst()));
        start.stream().skip(1).map(Text::of).forEach(cells::add);
        cells.add(rehearsed.map(one -> Text.of(figure.of(one))).orElse(Text.quiet("not measured yet")));
        cells.add(rehearsed.map(one -> Text.of(one.name())).orElse(Text.quiet("-")));
        cells.add(rehearsed.map(one -> state(brief, one, kept)).orElse(Text.strong("not proven")));
        return new Row(cells, false);
    }

    private static Text state(Brief brief, Rehearsed one, Promise kept) {
        Text met = unjudged(one)
                ? Text.strong("not proven")
                : Words.met(kept.kept(one.against(brief.project().objectives())));
        return switch (brief.measured().worth(one)) {
            case GOOD -> met;
            case WEAK -> met.and(Text.strong(", weak"));
            case STALE -> met.and(Text.strong(", stale"));
        };
    }

    /// A run that was never warm or never judged keeps no promise.
    private static boolean unjudged(Rehearsed one) {
        return one.service().downtime() == null || !one.proof().judged();
    }

    private static String remarks(Brief brief, Sla sla, Optional<Rehearsed> last) {
        int runs = (int)
                brief.material().current().stream().filter(Rehearsed::proves).count();
        String allowance = "%s %% of a %s leaves %s, of which %s is used. "
                .formatted(
                        sla.percent().toPlainString(),
                        Words.of(sla.period()),
                        PlainDuration.words(Allowance.of(sla).allowed()),
                        PlainDuration.words(sla.used()));
        String resolution = last.map(one -> "Outages shorter than %s may not have been seen. "
                        .formatted(PlainDuration.words(one.service().resolution())))
                .orElse("");
        String proof = runs == 0
                ? "No rehearsal of this plan proves any of it."
                : "Few runs prove little: the longest time seen bounds the 95th percentile with little confidence (%s)."
                        .formatted(new Confidence(runs).words());
        return allowance + resolution + proof;
    }
}
