package dev.understudy.runbook.section;

import dev.understudy.project.Phase;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Face;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Span;
import dev.understudy.runbook.document.Text;
import java.util.List;
import java.util.stream.Collectors;

/// Every step in one line, with a box for the time at which it was done.
final class StepsPart implements Part {
    private static final List<Column> COLUMNS = List.of(
            Column.number("#", 4),
            Column.text("Step", 29),
            Column.text("By", 5),
            Column.number("Expected", 9),
            Column.number("Rehearsed", 13),
            Column.number("Undo took", 13),
            Column.text("Undo", 17),
            Column.box("Done at", 10));

    @Override
    public String anchor() {
        return "steps";
    }

    @Override
    public String title() {
        return "Steps";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        if (brief.steps().isEmpty()) {
            return List.of(new Block.Paragraph(Text.strong("The plan has no step.")));
        }
        return List.of(
                new Block.Table(
                        COLUMNS,
                        brief.steps().stream().map(step -> row(brief, step)).toList()),
                new Block.Paragraph(Text.quiet(remarks(brief))));
    }

    private static Row row(Brief brief, Step step) {
        boolean last = step.undo() instanceof Undo.PointOfNoReturn;
        String number = brief.number(step.id()).map(String::valueOf).orElse("");
        return new Row(
                List.of(
                        Text.quiet(number),
                        new Text(List.of(new Span(step.name(), Face.STRONG, Brief.anchor(step.id())))),
                        Text.of(brief.initials(step.owner())),
                        Text.of(Times.planned(step.estimate().usual())),
                        brief.measured().forward(step.id()).text(),
                        brief.measured().undo(step).text(),
                        undo(step.undo()),
                        Text.NONE),
                last);
    }

    static Text undo(Undo undo) {
        return switch (undo) {
            case Undo.Restoring _ -> Text.of("restores");
            case Undo.Cleaning _ -> Text.of("cleans up, later");
            case Undo.NothingToUndo _ -> Text.of("nothing to undo");
            case Undo.PointOfNoReturn _ -> Text.alarm("none: POINT OF NO RETURN");
        };
    }

    private static String remarks(Brief brief) {
        String phases = brief.project().plan().phases().stream()
                .filter(phase -> phase.steps().stream().anyMatch(Step::enabled))
                .map(phase -> phase.name() + " " + numbers(brief, phase))
                .collect(Collectors.joining("; "));
        String left = brief.project().plan().steps().stream()
                .filter(step -> !step.enabled())
                .map(Step::name)
                .collect(Collectors.joining("; "));
        return "Phases: " + phases + ".\nExpected: the usual time of the estimate. Rehearsed and Undo took: the newest"
                + " whole run of the step; weak: that run proves nothing of times; stale: plan or graph have changed"
                + " since."
                + (left.isEmpty() ? "" : "\nIn the plan and switched off: " + left + ".");
    }

    private static String numbers(Brief brief, Phase phase) {
        return Ranges.of(phase.steps().stream()
                .filter(Step::enabled)
                .flatMap(step -> brief.number(step.id()).stream())
                .toList());
    }
}
