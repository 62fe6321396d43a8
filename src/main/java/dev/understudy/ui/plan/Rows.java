package dev.understudy.ui.plan;

import dev.understudy.budget.CriticalPath;
import dev.understudy.budget.CriticalPath.Slot;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the lines of the outline.
final class Rows {
    private final Plan plan;
    private final CriticalPath path;
    private final List<Finding> findings;
    private final Map<StepId, Slot> slots = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<StepId, Integer> places = new HashMap<>();

    private Rows(Plan plan, CriticalPath path, List<Finding> findings) {
        this.plan = plan;
        this.path = path;
        this.findings = findings;
        path.slots().forEach(slot -> slots.putIfAbsent(slot.step(), slot));
    }

    /// The lines of a plan.
    ///
    /// @param folded phases whose steps are not shown
    static List<Row> of(Plan plan, CriticalPath path, List<Finding> findings, Set<PhaseId> folded) {
        return new Rows(plan, path, findings).all(folded);
    }

    /// Where the timeline ends: the latest end that any step has in its worst case, begun at its usual time.
    static Duration horizon(Plan plan, CriticalPath path) {
        Duration horizon = path.length();
        List<Step> steps = plan.enabledSteps();
        for (int i = 0; i < steps.size(); i++) {
            Duration end =
                    path.slots().get(i).start().plus(steps.get(i).estimate().worst());
            horizon = end.compareTo(horizon) > 0 ? end : horizon;
        }
        return horizon;
    }

    private List<Row> all(Set<PhaseId> folded) {
        int number = 0;
        for (int i = 0; i < plan.phases().size(); i++) {
            Phase phase = plan.phases().get(i);
            boolean open = !folded.contains(phase.id());
            rows.add(head(i, phase, open));
            for (Step step : phase.steps()) {
                number++;
                if (open) {
                    places.put(step.id(), rows.size());
                    rows.add(new Row.OfStep(number, step, slots.get(step.id()), of(step), List.of()));
                }
            }
        }
        path.slots().forEach(this::join);
        return List.copyOf(rows);
    }

    private Row head(int index, Phase phase, boolean open) {
        List<Slot> its = phase.steps().stream()
                .map(step -> slots.get(step.id()))
                .filter(Objects::nonNull)
                .toList();
        Duration start = its.stream()
                .map(Slot::start)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration end = its.stream().map(Slot::end).max(Duration::compareTo).orElse(start);
        List<Finding> hidden = open
                ? List.of()
                : phase.steps().stream().flatMap(step -> of(step).stream()).toList();
        return new Row.OfPhase(letter(index), phase, open, start, end, hidden, List.of());
    }

    /// A, B, ... Z, AA, AB, ...
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private List<Finding> of(Step step) {
        return findings.stream().filter(finding -> finding.about(step.id())).toList();
    }

    private void join(Slot slot) {
        Slot driver = driver(slot);
        Integer to = places.get(slot.step());
        Integer from = driver == null ? null : places.get(driver.step());
        if (driver == null || from == null || to == null || from >= to) {
            return;
        }
        boolean critical = slot.critical() && driver.critical();
        for (int row = from; row <= to; row++) {
            add(row, new Row.Link(slot.start(), row > from, row < to, critical));
        }
    }

    /// The step that this one waited for longest.
    private @Nullable Slot driver(Slot slot) {
        return slot.after().stream()
                .map(path.slots()::get)
                .filter(before -> before.end().equals(slot.start()))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private void add(int row, Row.Link link) {
        Row old = rows.get(row);
        var links = new ArrayList<>(old.links());
        links.add(link);
        rows.set(row, switch (old) {
            case Row.OfPhase one ->
                new Row.OfPhase(
                        one.letter(), one.phase(), one.open(), one.start(), one.end(), one.findings(), links);
            case Row.OfStep one -> new Row.OfStep(one.number(), one.step(), one.slot(), one.findings(), links);
        });
    }
}
