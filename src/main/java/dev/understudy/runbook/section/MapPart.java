package dev.understudy.runbook.section;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Component;
import dev.understudy.project.DataFlow;
import dev.understudy.project.Project;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the migration touches or leans on, and who owns it.
final class MapPart implements Part {
    private static final List<Column> COLUMNS = List.of(
            Column.text("Component", 30),
            Column.text("Kind", 11),
            Column.text("Owner", 18),
            Column.text("Version", 13),
            Column.text("Volume", 28));

    private static final List<Column> FLOWS = List.of(
            Column.text("Truth", 18),
            Column.text("Copies", 18),
            Column.text("Goes", 10),
            Column.text("How", 27),
            Column.text("When it breaks", 27));

    /// More boxes cannot be read on a page.
    private static final int MOST = 80;

    @Override
    public String anchor() {
        return "map";
    }

    @Override
    public String title() {
        return "Map";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        List<Component> components = brief.project().components();
        if (components.isEmpty()) {
            return List.of(new Block.Paragraph(Text.quiet("No component is stated.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(picture(brief.project()));
        blocks.add(
                new Block.Table(COLUMNS, components.stream().map(MapPart::row).toList()));
        blocks.addAll(flows(brief.project()));
        return blocks;
    }

    private static Block picture(Project project) {
        int count = project.components().size();
        return count > MOST
                ? new Block.Paragraph(Text.quiet(
                        "%d components are too many for a picture on paper. The window draws them.".formatted(count)))
                : new Block.Picture(
                        MapDrawing.of(project.components(), project.dependencies()),
                        "An arrow leads from what needs to what is needed.");
    }

    private static List<Block> flows(Project project) {
        if (project.flows().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading("flows", "Data that is held twice"),
                new Block.Table(
                        FLOWS,
                        project.flows().stream().map(flow -> row(project, flow)).toList()));
    }

    private static Row row(Project project, DataFlow flow) {
        String copies = flow.copies().stream()
                .map(copy -> MapDrawing.name(project.components(), copy))
                .collect(Collectors.joining(", "));
        return Row.of(
                Text.strong(MapDrawing.name(project.components(), flow.sourceOfTruth())),
                Text.of(copies),
                flow.twoWay() ? Text.strong("two ways") : Text.of("one way"),
                Text.of("%s, up to %s behind".formatted(flow.mechanism(), PlainDuration.words(flow.syncLatency()))),
                Text.of(flow.whenItBreaks()));
    }

    private static Row row(Component component) {
        return Row.of(
                Text.strong(component.name()),
                Text.of(Words.of(component.kind())),
                known(component.owner()),
                known(component.version()),
                known(component.volume()));
    }

    private static Text known(@Nullable String value) {
        return value == null || value.isBlank() ? Text.strong("unknown") : Text.of(value);
    }
}
