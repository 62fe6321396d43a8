package dev.understudy.runbook.section;

import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Face;
import dev.understudy.runbook.document.Span;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;

/// The first thing that is read: whether this plan may be run at all. Then where everything is.
final class Opening {
    private Opening() {}

    static List<Block> blocks(Brief brief) {
        return List.of(verdict(brief, Standing.of(brief)), new Block.Contents());
    }

    private static Block verdict(Brief brief, Standing standing) {
        if (standing.ready()) {
            return new Block.Callout(
                    false,
                    Text.strong("Ready: all %d points are clear."
                            .formatted(standing.points().size())),
                    List.of(Text.of("The decision is still a person's. See ").and(go())));
        }
        List<Text> lines = new ArrayList<>();
        lines.add(Text.strong("Do not run this plan. ").and(latest(brief)));
        standing.open().forEach(point -> lines.add(Text.of("Open: " + point.what())));
        lines.add(Text.of("What to do about each: see ").and(go()));
        return new Block.Callout(
                true,
                Text.alarm("Not ready: %d of %d points open."
                        .formatted(standing.open().size(), standing.points().size())),
                lines);
    }

    private static Text latest(Brief brief) {
        List<Rehearsed> all = brief.material().rehearsals();
        if (all.isEmpty()) {
            return Text.of("It was not rehearsed.");
        }
        Rehearsed last = all.getLast();
        return Text.of("%s %s.".formatted(Words.capital(last.name()), Shortfall.of(brief, last)));
    }

    private static Text go() {
        return new Text(List.of(new Span("Go or no go", Face.PLAIN, "go"), new Span(".", Face.PLAIN, "")));
    }
}
