package dev.understudy.ui.plan;

import dev.understudy.project.Plan;
import dev.understudy.project.StepId;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerId;
import dev.understudy.project.TriggerMetric;
import dev.understudy.project.TriggerResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The triggers of the plan, and how they are changed. A trigger is named by its place.
final class TriggersModel {
    private final PlanModel model;

    TriggersModel(PlanModel model) {
        this.model = model;
    }

    List<Trigger> all() {
        return model.plan().triggers();
    }

    private void edit(String name, String subject, UnaryOperator<List<Trigger>> change) {
        model.edit(name, subject, plan -> new Plan(plan.phases(), change.apply(plan.triggers())));
    }

    private void edit(int place, String part, UnaryOperator<Trigger> change) {
        edit("change trigger", "trigger/%d/%s".formatted(place, part), triggers -> {
            var list = new ArrayList<>(triggers);
            list.set(place, change.apply(list.get(place)));
            return list;
        });
    }

    /// A new one: more than one in a hundred operations fails.
    void add() {
        var taken = all().stream().map(trigger -> trigger.id().value()).toList();
        String id = Stream.iterate(1, i -> i + 1)
                .map(i -> "trigger-" + i)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
        var added = new Trigger(
                new TriggerId(id),
                TriggerMetric.FAILED_SHARE,
                new BigDecimal("0.01"),
                Duration.ofSeconds(5),
                TriggerResponse.ROLL_BACK,
                List.of());
        edit("add trigger", "", triggers -> Stream.concat(triggers.stream(), Stream.of(added))
                .toList());
    }

    void delete(int place) {
        edit("delete trigger", "", triggers -> {
            var list = new ArrayList<>(triggers);
            list.remove(place);
            return list;
        });
    }

    void metric(int place, TriggerMetric metric) {
        edit(place, "metric", one -> new Trigger(
                one.id(), metric, threshold(one, metric), one.window(), one.response(), one.steps()));
    }

    /// Shares and times cannot be carried over to each other.
    private static BigDecimal threshold(Trigger old, TriggerMetric metric) {
        boolean share = metric == TriggerMetric.FAILED_SHARE;
        boolean same = share == (old.metric() == TriggerMetric.FAILED_SHARE);
        return same ? old.above() : share ? new BigDecimal("0.01") : new BigDecimal("1000");
    }

    void above(int place, BigDecimal above) {
        edit(place, "above", one -> new Trigger(
                one.id(), one.metric(), above, one.window(), one.response(), one.steps()));
    }

    void window(int place, Duration window) {
        edit(place, "window", one -> new Trigger(
                one.id(), one.metric(), one.above(), window, one.response(), one.steps()));
    }

    void response(int place, TriggerResponse response) {
        edit(place, "response", one -> new Trigger(
                one.id(), one.metric(), one.above(), one.window(), response, one.steps()));
    }

    void steps(int place, List<StepId> steps) {
        edit(place, "steps", one -> new Trigger(
                one.id(), one.metric(), one.above(), one.window(), one.response(), steps));
    }

    /// Step ids between commas; empty: all steps.
    static String words(List<StepId> steps) {
        return steps.stream().map(StepId::value).collect(Collectors.joining(", "));
    }

    /// The steps of that text; no value if a word is no step of the plan.
    Optional<List<StepId>> steps(String typed) {
        List<String> words = Arrays.stream(typed.split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<StepId> known = model.plan().steps().stream()
                .map(step -> step.id())
                .filter(id -> words.contains(id.value()))
                .toList();
        boolean all = known.stream().map(StepId::value).toList().containsAll(words);
        return all ? Optional.of(known) : Optional.empty();
    }
}
