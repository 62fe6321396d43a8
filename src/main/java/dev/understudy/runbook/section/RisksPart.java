package dev.understudy.runbook.section;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Alert;
import dev.understudy.project.Risk;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may go wrong, what is done against it, and which of it has no rehearsed way back.
final class RisksPart implements Part {
    private static final List<Column> COLUMNS = List.of(
            Column.text("Tier", 10),
            Column.text("Risk", 28),
            Column.text("What is done against it", 36),
            Column.text("Who notices", 14),
            Column.text("Threatens", 12));

    @Override
    public String anchor() {
        return "risks";
    }

    @Override
    public String title() {
        return "Risks";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        List<Risk> risks = brief.project().risks();
        if (risks.isEmpty()) {
            return List.of(new Block.Paragraph(Text.strong("No risk is stated.")));
        }
        List<Block> blocks = new ArrayList<>();
        List<Risk> bare = HighRisks.withoutRollback(brief);
        if (!bare.isEmpty()) {
            blocks.add(new Block.Callout(
                    true,
                    Text.alarm("High risks without a rehearsed rollback: " + bare.size()),
                    bare.stream()
                            .map(risk -> Text.of("%s (%s)".formatted(risk.title(), threatens(brief, risk))))
                            .toList()));
        }
        blocks.add(new Block.Table(
                COLUMNS,
                risks.stream()
                        .sorted(Comparator.comparing(Risk::tier))
                        .map(risk -> row(brief, risk))
                        .toList()));
        return blocks;
    }

    private static Row row(Brief brief, Risk risk) {
        String mitigation = risk.mitigation();
        return Row.of(
                Text.strong(Words.of(risk.tier())),
                Text.strong(risk.title()).and(Text.quiet("\n" + risk.reason())),
                mitigation == null ? Text.strong("nothing stated") : Text.of(mitigation),
                alert(risk.alert()),
                Text.of(threatens(brief, risk)));
    }

    private static Text alert(@Nullable Alert alert) {
        return alert == null
                ? Text.quiet("no alert")
                : Text.of("%s, within %s".formatted(alert.rule(), PlainDuration.words(alert.firesWithin())));
    }

    private static String threatens(Brief brief, Risk risk) {
        return risk.steps().isEmpty() ? "no step named" : brief.numbers(risk.steps());
    }
}
