package dev.understudy.runbook.section;

import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.runbook.document.Bar;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When each step begins if all before it take their usual time.
final class TimelinePart implements Part {
    @Override
    public String anchor() {
        return "timeline";
    }

    @Override
    public String title() {
        return "Timeline";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        List<Bar> bars = bars(brief);
        if (bars.isEmpty()) {
            return List.of(new Block.Paragraph(Text.quiet("The plan has no step.")));
        }
        Duration end = bars.stream()
                .map(bar -> bar.start().plus(bar.usual()))
                .max(Duration::compareTo)
                .orElseThrow();
        return List.of(
                new Block.Timeline(bars),
                new Block.Paragraph(Text.quiet(
                        ("Bar: the usual time; thin line: the worst case. In estimates, the whole plan takes %s."
                                        + " Times are from the first step on.")
                                .formatted(Times.planned(end)))));
    }

    private static List<Bar> bars(Brief brief) {
        Map<StepId, Duration> ends = new HashMap<>();
        List<Bar> bars = new ArrayList<>();
        Duration previous = Duration.ZERO;
        for (Step step : brief.steps()) {
            Duration start = start(step, ends, previous);
            previous = start.plus(step.estimate().usual());
            ends.put(step.id(), previous);
            bars.add(new Bar(
                    brief.number(step.id()).orElseThrow() + " " + step.name(),
                    start,
                    step.estimate().usual(),
                    step.estimate().worst(),
                    "%s to %s".formatted(Times.planned(start), Times.planned(previous))));
        }
        return bars;
    }

    /// After the steps that it names; if it names none, after the one before it.
    private static Duration start(Step step, Map<StepId, Duration> ends, Duration previous) {
        return step.after().isEmpty()
                ? previous
                : step.after().stream()
                        .map(id -> ends.getOrDefault(id, Duration.ZERO))
                        .max(Duration::compareTo)
                        .orElseThrow();
    }
}
