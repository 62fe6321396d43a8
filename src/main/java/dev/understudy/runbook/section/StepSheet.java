package dev.understudy.runbook.section;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Action;
import dev.understudy.project.Check;
import dev.understudy.project.Estimate;
import dev.understudy.project.Phase;
import dev.understudy.project.Risk;
import dev.understudy.project.Step;
import dev.understudy.project.Trigger;
import dev.understudy.project.Undo;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One step: facts, boxes for the night, scripts.
final class StepSheet {
    private static final List<Column> COLUMNS = List.of(Column.text("", 16), Column.text("", 84));

    private final Brief brief;
    private final Step step;
    private final List<Row> rows = new ArrayList<>();
    private final List<Block> scripts = new ArrayList<>();

    private StepSheet(Brief brief, Step step) {
        this.brief = brief;
        this.step = step;
    }

    static List<Block> of(Brief brief, Phase phase, Step step) {
        StepSheet sheet = new StepSheet(brief, step);
        sheet.forward(phase);
        sheet.back();
        sheet.watch();
        List<Block> blocks = new ArrayList<>();
        String title = "%d  %s".formatted(brief.number(step.id()).orElseThrow(), step.name());
        blocks.add(new Block.Heading(Brief.anchor(step.id()), title));
        blocks.addAll(noReturn(step));
        blocks.add(new Block.Blanks(List.of("Begun at", "Done at", "Taken back at", "By")));
        blocks.add(new Block.Table(COLUMNS, sheet.rows));
        blocks.addAll(sheet.scripts);
        return blocks;
    }

    private static List<Block> noReturn(Step step) {
        return step.undo() instanceof Undo.PointOfNoReturn(String why)
                ? List.of(new Block.Callout(
                        true, Text.alarm("Point of no return: nothing takes this step back."), List.of(Text.of(why))))
                : List.of();
    }

    private void forward(Phase phase) {
        row("Phase", Text.of(phase.name()));
        row("Owner", Text.of(brief.owner(step.owner())));
        if (!step.after().isEmpty()) {
            row("After", Text.of(Words.capital(brief.numbers(step.after()))));
        }
        row("Expected", Text.of(expected(step.estimate())));
        row("Measured", measured());
        row("Action", action(step.action()));
        step.checks().forEach(this::check);
        scripts(step.action(), "Forward");
    }

    private void back() {
        switch (step.undo()) {
            case Undo.Acting acting -> {
                String when = acting instanceof Undo.Cleaning
                        ? "Cleans up: runs after every restoring undo, not held against the RTO.\n"
                        : "Restores: held against the RTO.\n";
                row("Undo", Text.of(when).and(action(acting.action())));
                row("Undo owner", Text.of(brief.owner(acting.owner())));
                row("Undo expected", Text.of(expected(acting.estimate())));
                row("Undo measured", took(brief.measured().undo(step)));
                scripts(acting.action(), "Undo");
            }
            case Undo.NothingToUndo(String why) -> row("Undo", Text.of("Nothing to undo. " + why));
            case Undo.PointOfNoReturn(String why) ->
                row("Undo", Text.alarm("None: point of no return. ").and(why));
        }
    }

    private void watch() {
        List<Trigger> armed = brief.project().plan().triggers().stream()
                .filter(trigger -> trigger.steps().isEmpty() || trigger.steps().contains(step.id()))
                .toList();
        row(
                "Triggers",
                armed.isEmpty()
                        ? Text.quiet("none")
                        : Text.of(armed.stream()
                                .map(trigger -> "%s over %s"
                                        .formatted(
                                                TriggersPart.condition(trigger), PlainDuration.words(trigger.window())))
                                .collect(Collectors.joining("\n"))));
        List<Risk> risks = brief.project().risks().stream()
                .filter(risk -> risk.steps().contains(step.id()))
                .toList();
        if (!risks.isEmpty()) {
            row(
                    "Risks",
                    Text.of(risks.stream()
                            .map(risk -> Words.capital(Words.of(risk.tier())) + ": " + risk.title())
                            .collect(Collectors.joining("\n"))));
        }
    }

    private void check(Check check) {
        row(
                "Check",
                Text.of("%s On the %s, this must answer ".formatted(check.what(), Words.of(check.side())))
                        .and(Text.code(check.expect()))
                        .and(":\n")
                        .and(Text.code(check.sql())));
    }

    private Text action(Action action) {
        String kind = brief.material().kinds().getOrDefault(action.kind(), "A kind of step that is not known");
        Text text = Text.of(kind + " (").and(Text.code(action.kind())).and(")");
        for (var setting : action.settings().entrySet()) {
            text = text.and("\n").and(Text.code(setting.getKey() + " = " + setting.getValue()));
        }
        return text;
    }

    private void scripts(Action action, String direction) {
        Scripts.of(brief.project(), action)
                .forEach(script ->
                        scripts.add(new Block.Code("%s: %s".formatted(direction, script.where()), script.text())));
    }

    private Text measured() {
        Text best = took(brief.measured().forward(step.id()));
        String waited = brief.material().current().stream()
                .flatMap(one -> one.step(step.id()).stream().map(times -> waited(one, times)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
        return waited.isEmpty() ? best : best.and(Text.quiet("\n" + waited));
    }

    private static String waited(Rehearsed one, Rehearsed.StepTimes times) {
        if (!times.whole()) {
            return "";
        }
        String waiting = times.waiting().isZero() ? "" : ", waited " + Times.measured(times.waiting());
        String detail = times.detail().isBlank() ? "" : ", " + times.detail();
        return Words.capital(one.name()) + ": " + Times.measured(times.active()) + waiting + detail;
    }

    private static Text took(Measurement measurement) {
        return measurement instanceof Measurement.Took took
                ? measurement.text().and(Text.of(" in rehearsal " + took.rehearsal()))
                : measurement.text();
    }

    private static String expected(Estimate estimate) {
        return "%s usually; %s at best, %s at worst"
                .formatted(
                        Times.planned(estimate.usual()),
                        Times.planned(estimate.best()),
                        Times.planned(estimate.worst()));
    }

    private void row(String label, Text value) {
        rows.add(Row.of(Text.quiet(label), value));
    }
}
