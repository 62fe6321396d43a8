package dev.understudy.runbook.section;

import dev.understudy.project.Component;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the migration touches or leans on, and who owns it.
final class MapPart implements Part {
    private static final List<Column> COLUMNS = List.of(
            Column.text("Component", 30),
            Column.text("Kind", 11),
            Column.text("Owner", 18),
            Column.text("Version", 13),
            Column.text("Volume", 28));

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
        return List.of(
                new Block.Table(COLUMNS, components.stream().map(MapPart::row).toList()));
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
