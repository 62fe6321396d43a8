package dev.understudy.runbook.section;

import dev.understudy.project.Role;
import dev.understudy.project.Step;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.List;

/// Who decides and who does what.
final class RolesPart implements Part {
    @Override
    public String anchor() {
        return "roles";
    }

    @Override
    public String title() {
        return "Roles";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        if (brief.project().roles().isEmpty()) {
            return List.of(new Block.Paragraph(Text.strong("No role is stated: nobody decides, and nobody acts.")));
        }
        List<Column> columns = List.of(
                Column.text("Role", 20),
                Column.text("Who", 17),
                Column.text("Owns", 36),
                Column.text("Steps", 13),
                Column.box("Reached at", 14));
        return List.of(new Block.Table(
                columns,
                brief.project().roles().stream().map(role -> row(brief, role)).toList()));
    }

    private static Row row(Brief brief, Role role) {
        return Row.of(
                Text.strong(role.title()),
                role.person().isBlank() ? Text.alarm("nobody named") : Text.of(role.person()),
                Text.of(role.duty()),
                Text.of(steps(brief, role)),
                Text.NONE);
    }

    private static String steps(Brief brief, Role role) {
        List<Integer> numbers = brief.steps().stream()
                .filter(step -> step.owner().equals(role.id()))
                .map(Step::id)
                .flatMap(id -> brief.number(id).stream())
                .toList();
        return numbers.isEmpty() ? "none" : Ranges.of(numbers);
    }
}
