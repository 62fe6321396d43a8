package dev.understudy.ui.overview.standing;

import dev.understudy.budget.Allowance;
import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Sla;
import dev.understudy.ui.overview.standing.Promise.Bar;
import dev.understudy.ui.overview.standing.Promise.Keeping;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Availability: what of the allowed downtime is used, and what the last rehearsal was charged.
record BudgetPromise(Standing standing) {
    Promise promise() {
        Sla sla = standing.project().objectives().sla();
        Allowance allowance = Allowance.of(sla);
        String name = "SLA %s %% a %s"
                .formatted(sla.percent().toPlainString(), sla.period().name().toLowerCase(Locale.ROOT));
        Optional<Rehearsed> last = standing.track().last(run -> run.forward() || run.rolledBack());
        Duration charged = last.map(run -> run.report().objectives().charged()).orElse(Duration.ZERO);
        boolean met = charged.compareTo(allowance.left()) <= 0 && !allowance.exceeded();
        Keeping keeping = last.map(run -> Promises.keeping(run, met))
                .orElse(allowance.exceeded() ? Keeping.BROKEN : Keeping.NOT_MEASURED);
        return new Promise(
                name,
                keeping,
                word(keeping),
                PlainDuration.words(allowance.left()),
                "left of %s allowed downtime".formatted(PlainDuration.words(allowance.allowed())),
                bar(allowance, charged, met),
                List.of(used(allowance), charged(last)));
    }

    private static String word(Keeping keeping) {
        return switch (keeping) {
            case KEPT -> "within budget";
            case BROKEN -> "budget exceeded";
            case STALE -> "within budget, stale";
            case NOT_MEASURED -> Promises.NOT_YET;
        };
    }

    private static Bar bar(Allowance allowance, Duration charged, boolean met) {
        double all = allowance.allowed().toNanos();
        return all <= 0
                ? new Bar(0, 0, !met)
                : new Bar(Math.min(1, allowance.used().toNanos() / all), Math.min(1, charged.toNanos() / all), !met);
    }

    private static String used(Allowance allowance) {
        return allowance.used().isZero()
                ? "None of it is used in this period."
                : "%s are used in this period.".formatted(PlainDuration.words(allowance.used()));
    }

    private static String charged(Optional<Rehearsed> last) {
        return last.map(run -> "%s if the night goes as rehearsal %d did%s."
                        .formatted(
                                PlainDuration.words(run.report().objectives().charged()),
                                run.number(),
                                Promises.limits(run)))
                .orElse("What the night costs is not measured yet.");
    }
}
