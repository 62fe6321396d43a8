package dev.understudy.runbook.section;

import dev.understudy.project.Tier;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What must hold before the first step, and a place for the decision.
final class GoPart implements Part {
    private static final List<Column> COLUMNS =
            List.of(Column.text("State", 9), Column.text("Point", 22), Column.text("What was found", 69));

    /// What no program can know on the evening itself.
    private static final List<String> ON_THE_NIGHT = List.of(
            "Every person named under Roles is reachable, and knows who decides.",
            "The plan in hand is this one: its fingerprint is the one at the foot of the page.",
            "The newest backup of both stores is known to be readable.",
            "The notice has gone out, and the status page is ready.",
            "Monitoring shows both systems healthy, and no other change is under way.");

    @Override
    public String anchor() {
        return "go";
    }

    @Override
    public String title() {
        return "Go or no go";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        Standing standing = Standing.of(brief);
        List<Block> blocks = new ArrayList<>();
        Stream<Row> open = standing.open().stream().map(GoPart::row);
        Stream<Row> clear =
                standing.points().stream().filter(Standing.Point::holds).map(GoPart::row);
        blocks.add(new Block.Table(COLUMNS, Stream.concat(open, clear).toList()));
        blocks.add(new Block.Heading("go-evening", "On the evening itself"));
        blocks.add(new Block.CheckList(items(brief)));
        blocks.add(new Block.Blanks(List.of("Go or no go", "Decided by", "At", "Window ends at")));
        return blocks;
    }

    private static List<Text> items(Brief brief) {
        Stream<Text> alerts = brief.project().risks().stream()
                .filter(risk -> risk.tier() == Tier.MEDIUM && risk.alert() != null)
                .map(risk -> Text.of("The alert on \"%s\" is armed.".formatted(risk.title())));
        return Stream.concat(ON_THE_NIGHT.stream().map(Text::of), alerts).toList();
    }

    private static Row row(Standing.Point point) {
        Text what = Text.of(point.what());
        boolean advised = !point.holds() && !point.advice().isEmpty();
        return Row.of(
                point.holds() ? Text.of("clear") : Text.alarm("OPEN"),
                Text.code(point.id()),
                advised ? what.and(Text.quiet("\n" + point.advice())) : what);
    }
}
