package dev.understudy.budget;

import dev.understudy.project.Plan;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// When each enabled step of a plan can begin and must begin, counted from the start of the plan: the critical path
/// method (Kelley and Walker, 1959) over `after`. Running time is linear in steps and dependencies.
///
/// A step without `after` follows the enabled step before it. Waiting for a disabled step means waiting for what
/// that one waits for. A dependency on a step that does not exist or comes later in the plan counts for nothing,
/// since steps run in the order of the plan: [#notBefore] lists the latter. People may work side by side on the
/// night; a rehearsal runs the steps one after the other, for [#oneByOne].
///
/// @param slots one for each enabled step, in the order of the plan
/// @param length from the start of the first step to the end of the last; zero for an empty plan
public record CriticalPath(List<Slot> slots, Duration length) {
    public CriticalPath {
        slots = List.copyOf(slots);
    }

    /// The time of one step.
    ///
    /// @param start earliest, after the start of the plan
    /// @param time how long it takes
    /// @param latestStart latest that does not delay the end of the plan
    /// @param after places in [#slots] of the steps that it waits for, each smaller than its own
    public record Slot(StepId step, Duration start, Duration time, Duration latestStart, List<Integer> after) {
        public Slot {
            after = List.copyOf(after);
        }

        /// Earliest end.
        public Duration end() {
            return start.plus(time);
        }

        /// How much later it may begin, or longer it may take, without delaying the end of the plan.
        public Duration slack() {
            return latestStart.minus(start);
        }

        /// Whether any delay of it delays the end of the plan.
        public boolean critical() {
            return slack().isZero();
        }
    }

    /// With the usual times that the planner states.
    public static CriticalPath usual(Plan plan) {
        return of(plan, step -> step.estimate().usual());
    }

    /// With any times of zero or more.
    public static CriticalPath of(Plan plan, Function<Step, Duration> time) {
        List<List<Integer>> after = new Order(plan).dependencies();
        List<Step> steps = plan.enabledSteps();
        var starts = new ArrayList<Duration>();
        var ends = new ArrayList<Duration>();
        for (int i = 0; i < steps.size(); i++) {
            Duration start = after.get(i).stream().map(ends::get).reduce(Duration.ZERO, CriticalPath::later);
            starts.add(start);
            ends.add(start.plus(time.apply(steps.get(i))));
        }
        Duration length = ends.stream().reduce(Duration.ZERO, CriticalPath::later);
        List<Duration> latest = latestStarts(after, starts, ends, length);
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < steps.size(); i++) {
            Duration took = ends.get(i).minus(starts.get(i));
            slots.add(new Slot(steps.get(i).id(), starts.get(i), took, latest.get(i), after.get(i)));
        }
        return new CriticalPath(slots, length);
    }

    /// Backwards from the end: a step must have ended before the first of those that wait for it must begin.
    private static List<Duration> latestStarts(
            List<List<Integer>> after, List<Duration> starts, List<Duration> ends, Duration length) {
        var latestEnds = new ArrayList<>(Collections.nCopies(starts.size(), length));
        var latest = new ArrayList<>(starts);
        for (int i = starts.size() - 1; i >= 0; i--) {
            Duration begin = latestEnds.get(i).minus(ends.get(i).minus(starts.get(i)));
            latest.set(i, begin);
            for (int before : after.get(i)) {
                latestEnds.set(before, earlier(latestEnds.get(before), begin));
            }
        }
        return latest;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// All times in a row, as a rehearsal runs them.
    public Duration oneByOne() {
        return slots.stream().map(Slot::time).reduce(Duration.ZERO, Duration::plus);
    }

    /// The time of a step; empty if it is disabled or not in the plan.
    public Optional<Slot> slot(StepId step) {
        return slots.stream().filter(slot -> slot.step().equals(step)).findFirst();
    }

    /// Dependencies of an enabled step on steps of the plan that do not run before it: they come later, or are
    /// disabled. A rehearsal refuses such a plan.
    public static List<StepId> notBefore(Plan plan, Step step) {
        List<StepId> all = plan.steps().stream().map(Step::id).toList();
        List<StepId> run = plan.enabledSteps().stream().map(Step::id).toList();
        List<StepId> before = run.subList(0, Math.max(0, run.indexOf(step.id())));
        return step.after().stream()
                .filter(id -> step.enabled() && all.contains(id) && !before.contains(id))
                .toList();
    }

    /// What each enabled step waits for.
    private static final class Order {
        private final List<Step> all;
        private final Map<StepId, Integer> places = new HashMap<>();

        Order(Plan plan) {
            all = plan.steps();
            for (int i = 0; i < all.size(); i++) {
                places.putIfAbsent(all.get(i).id(), i);
            }
        }

        /// For each enabled step the places, among the enabled ones, of the steps that it waits for.
        List<List<Integer>> dependencies() {
            var enabled = new HashMap<Integer, Integer>();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).enabled()) {
                    enabled.put(i, enabled.size());
                }
            }
            return enabled.keySet().stream()
                    .sorted()
                    .map(place -> before(place).stream().map(enabled::get).toList())
                    .toList();
        }

        private SortedSet<Integer> before(int place) {
            var found = new TreeSet<Integer>();
            collect(place, found, new HashSet<>());
            return found;
        }

        private void collect(int place, SortedSet<Integer> found, Set<Integer> seen) {
            Step step = all.get(place);
            for (int before : step.after().isEmpty() ? previous(place) : named(step, place)) {
                if (all.get(before).enabled()) {
                    found.add(before);
                } else if (seen.add(before)) {
                    collect(before, found, seen);
                }
            }
        }

        private List<Integer> previous(int place) {
            for (int i = place - 1; i >= 0; i--) {
                if (all.get(i).enabled()) {
                    return List.of(i);
                }
            }
            return List.of();
        }

        private List<Integer> named(Step step, int place) {
            return step.after().stream()
                    .map(id -> places.getOrDefault(id, Integer.MAX_VALUE))
                    .filter(before -> before < place)
                    .toList();
        }
    }
}
