package dev.understudy.rehearse.engine;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a test asks of a rehearsal on practice servers, a word for each thing that is not as usual.
record Ask(
        int scale,
        int pace,
        RunSettings.@Nullable Turn rollBackAt,
        @Nullable StepId through,
        List<String> faults) {

    /// Forward to the end: 300 orders, a minute of soak in 1.5 s.
    static Ask forward() {
        return new Ask(300, 40, null, null, List.of());
    }

    Ask scale(int orders) {
        return new Ask(orders, pace, rollBackAt, through, faults);
    }

    Ask pace(int divisor) {
        return new Ask(scale, divisor, rollBackAt, through, faults);
    }

    Ask rollBackAt(String step) {
        return rollBackAt(step, 100);
    }

    Ask rollBackAt(String step, int percent) {
        return new Ask(scale, pace, new RunSettings.Turn(new StepId(step), percent), through, faults);
    }

    Ask through(String step) {
        return new Ask(scale, pace, rollBackAt, new StepId(step), faults);
    }

    Ask fault(String... more) {
        return new Ask(scale, pace, rollBackAt, through, List.of(more));
    }

    RunSettings settings() {
        return new RunSettings(true, scale, pace, 7, rollBackAt, through, faults, Set.of("all"));
    }
}
