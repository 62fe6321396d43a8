package dev.understudy.runbook.section;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerResponse;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When to turn back, and who need not be asked.
final class TriggersPart implements Part {
    @Override
    public String anchor() {
        return "triggers";
    }

    @Override
    public String title() {
        return "Roll back when";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        List<Trigger> triggers = brief.project().plan().triggers();
        Text byHand = Text.of("The migration lead may roll back at any time and owes nobody a reason.");
        if (triggers.isEmpty()) {
            return List.of(
                    new Block.Paragraph(Text.strong("No trigger is stated. ").and(byHand)));
        }
        List<Column> columns = List.of(
                Column.text("Condition", 34),
                Column.text("Over", 10),
                Column.text("Then", 20),
                Column.text("Armed", 18),
                Column.text("Fired in", 18));
        return List.of(
                new Block.Table(
                        columns,
                        triggers.stream().map(trigger -> row(brief, trigger)).toList()),
                new Block.Paragraph(byHand));
    }

    private static Row row(Brief brief, Trigger trigger) {
        return Row.of(
                Text.strong(condition(trigger)),
                Text.of(PlainDuration.words(trigger.window())),
                Text.of(trigger.response() == TriggerResponse.ROLL_BACK ? "roll back, do not ask" : "ask the lead"),
                Text.of(brief.numbers(trigger.steps())),
                fired(brief, trigger).map(one -> Text.of(one.name())).orElse(Text.quiet("no rehearsal")));
    }

    private static Optional<Rehearsed> fired(Brief brief, Trigger trigger) {
        return brief.material().current().reversed().stream()
                .filter(one -> one.triggers().stream()
                        .anyMatch(fired -> fired.id().equals(trigger.id().value())))
                .findFirst();
    }

    private static String duration(Trigger trigger) {
        return PlainDuration.words(
                Duration.ofNanos(trigger.above().movePointRight(6).longValue()));
    }

    static String condition(Trigger trigger) {
        String above = trigger.above().stripTrailingZeros().toPlainString();
        return switch (trigger.metric()) {
            case FAILED_SHARE ->
                "failed operations above "
                        + trigger.above().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
            case P95_MILLIS -> "p95 of critical operations above " + above + " ms";
            case RELAY_LAG_MILLIS -> "copy behind by more than " + duration(trigger);
            case MISMATCH_MILLIS -> "a row differs for more than " + duration(trigger);
        };
    }
}
