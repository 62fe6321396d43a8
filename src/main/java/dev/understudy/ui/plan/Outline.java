package dev.understudy.ui.plan;

import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plan with something moved, added, changed or taken away. Every change answers a new plan; what names a step or
/// phase that is not there answers the same one.
final class Outline {
    private static final int ID_LENGTH = 56;

    private Outline() {}

    // ---- steps

    static Plan change(Plan plan, StepId id, Consumer<StepDraft> change) {
        return steps(plan, steps -> steps.stream()
                .map(step -> step.id().equals(id) ? changed(step, change) : step)
                .toList());
    }

    private static Step changed(Step step, Consumer<StepDraft> change) {
        var draft = new StepDraft(step);
        change.accept(draft);
        return draft.done();
    }

    /// Puts a step behind another one, or as the first of a phase.
    static Plan behind(Plan plan, Step added, StepId other) {
        return steps(plan, steps -> {
            var list = new ArrayList<>(steps);
            int at = place(steps, other);
            if (at >= 0) {
                list.add(at + 1, added);
            }
            return list;
        });
    }

    static Plan into(Plan plan, Step added, PhaseId phase) {
        return phases(plan, one -> one.id().equals(phase) ? with(one, plus(one.steps(), 0, added)) : one);
    }

    private static Plan last(Plan plan, Step added, PhaseId phase) {
        return phases(
                plan,
                one -> one.id().equals(phase)
                        ? with(one, plus(one.steps(), one.steps().size(), added))
                        : one);
    }

    /// Takes a step out. Steps that waited for it wait for what it waited for; triggers and risks that name it are left
    /// as they are, because a trigger without steps would watch during all of them.
    static Plan without(Plan plan, StepId id) {
        List<StepId> its = find(plan, id).map(Step::after).orElse(List.of());
        Plan cut = steps(
                plan,
                steps -> steps.stream().filter(step -> !step.id().equals(id)).toList());
        return steps(
                cut,
                steps -> steps.stream()
                        .map(step -> step.after().contains(id)
                                ? changed(step, draft -> draft.after = handedOn(step.after(), id, its))
                                : step)
                        .toList());
    }

    private static List<StepId> handedOn(List<StepId> after, StepId gone, List<StepId> its) {
        return after.stream()
                .flatMap(id -> id.equals(gone) ? its.stream() : Stream.of(id))
                .distinct()
                .toList();
    }

    /// Moves a step one place up (-1) or down (1); at the border of its phase into the next one.
    static Plan moved(Plan plan, StepId id, int by) {
        int phase = phaseOf(plan, id);
        if (phase < 0) {
            return plan;
        }
        List<Step> steps = plan.phases().get(phase).steps();
        int to = place(steps, id) + by;
        if (to >= 0 && to < steps.size()) {
            var list = new ArrayList<>(steps);
            list.add(to, list.remove(to - by));
            return phases(plan, one -> one.id().equals(plan.phases().get(phase).id()) ? with(one, list) : one);
        }
        int next = phase + by;
        if (next < 0 || next >= plan.phases().size()) {
            return plan;
        }
        PhaseId into = plan.phases().get(next).id();
        Step step = steps.get(to - by);
        Plan cut = lifted(plan, id);
        return by > 0 ? into(cut, step, into) : last(cut, step, into);
    }

    /// Puts a step of the plan behind another one.
    static Plan placed(Plan plan, StepId id, StepId behind) {
        Optional<Step> step = find(plan, id);
        return step.isEmpty() || id.equals(behind) ? plan : behind(lifted(plan, id), step.get(), behind);
    }

    /// Puts a step of the plan first in a phase.
    static Plan placed(Plan plan, StepId id, PhaseId first) {
        return find(plan, id).map(step -> into(lifted(plan, id), step, first)).orElse(plan);
    }

    private static Plan lifted(Plan plan, StepId id) {
        return steps(
                plan,
                steps -> steps.stream().filter(step -> !step.id().equals(id)).toList());
    }

    static Optional<Step> find(Plan plan, StepId id) {
        return plan.steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    // ---- phases

    /// Puts a phase behind another one; at the end if that is not there.
    static Plan behind(Plan plan, Phase added, Optional<PhaseId> other) {
        int at = other.map(id -> place(plan, id)).filter(place -> place >= 0).orElse(plan.phases().size() - 1);
        return new Plan(plus(plan.phases(), at + 1, added), plan.triggers());
    }

    static Plan rename(Plan plan, PhaseId id, String name) {
        return phases(plan, one -> one.id().equals(id) ? new Phase(id, name, one.steps()) : one);
    }

    /// Moves a phase with its steps one place up (-1) or down (1).
    static Plan moved(Plan plan, PhaseId id, int by) {
        int from = place(plan, id);
        int to = from + by;
        if (from < 0 || to < 0 || to >= plan.phases().size()) {
            return plan;
        }
        var list = new ArrayList<>(plan.phases());
        list.add(to, list.remove(from));
        return new Plan(list, plan.triggers());
    }

    /// Takes a phase out, with its steps.
    static Plan without(Plan plan, PhaseId id) {
        Plan left = plan;
        for (Phase phase : plan.phases()) {
            if (phase.id().equals(id)) {
                for (Step step : phase.steps()) {
                    left = without(left, step.id());
                }
            }
        }
        return new Plan(
                left.phases().stream().filter(phase -> !phase.id().equals(id)).toList(), left.triggers());
    }

    /// The phase that a step is in; -1 if there is none.
    static int phaseOf(Plan plan, StepId id) {
        for (int i = 0; i < plan.phases().size(); i++) {
            if (place(plan.phases().get(i).steps(), id) >= 0) {
                return i;
            }
        }
        return -1;
    }

    // ---- ids

    /// An id made of a name that no phase and no step of the plan has.
    static String freshId(Plan plan, String name) {
        Set<String> taken = Stream.concat(
                        plan.phases().stream().map(phase -> phase.id().value()),
                        plan.steps().stream().map(step -> step.id().value()))
                .collect(Collectors.toSet());
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String wish = slug.isEmpty() ? "step" : slug.substring(0, Math.min(ID_LENGTH, slug.length()));
        String id = wish;
        for (int i = 2; taken.contains(id); i++) {
            id = wish + "-" + i;
        }
        return id;
    }

    // ---- pieces

    private static Plan steps(Plan plan, UnaryOperator<List<Step>> change) {
        return phases(plan, phase -> with(phase, change.apply(phase.steps())));
    }

    private static Plan phases(Plan plan, UnaryOperator<Phase> change) {
        return new Plan(plan.phases().stream().map(change).toList(), plan.triggers());
    }

    private static Phase with(Phase phase, List<Step> steps) {
        return new Phase(phase.id(), phase.name(), steps);
    }

    private static <T> List<T> plus(List<T> list, int at, T added) {
        var all = new ArrayList<>(list);
        all.add(at, added);
        return all;
    }

    private static int place(List<Step> steps, StepId id) {
        return steps.stream().map(Step::id).toList().indexOf(id);
    }

    private static int place(Plan plan, PhaseId id) {
        return plan.phases().stream().map(Phase::id).toList().indexOf(id);
    }
}
