package dev.understudy.ui.overview.standing;

import dev.understudy.budget.Confidence;
import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.overview.standing.Promise.Bar;
import dev.understudy.ui.overview.standing.Promise.Keeping;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Recovery: the longest rollback of the plan as it is, and how little a few runs prove. A recovery that spans two
/// processes is no measurement.
record RecoveryPromise(Standing standing) {
    /// A rollback and its recovery.
    private record Rollback(Rehearsed run, Report.Recovery recovery) {}

    Promise promise() {
        Duration rto = standing.project().objectives().rto();
        String name = "RTO " + PlainDuration.words(rto);
        List<Rollback> holding =
                rollbacks().stream().filter(one -> one.run().holds()).toList();
        Optional<Rollback> worst =
                holding.stream().max(Comparator.comparing(one -> one.recovery().total()));
        Optional<Rollback> shown =
                worst.or(() -> rollbacks().reversed().stream().findFirst());
        return shown.map(one -> measured(name, rto, one, holding.size())).orElseGet(() -> notYet(name));
    }

    private List<Rollback> rollbacks() {
        return standing.track().runs().stream()
                .flatMap(run -> Optional.ofNullable(run.report().recovery()).stream()
                        .filter(recovery -> !recovery.acrossRestart())
                        .map(recovery -> new Rollback(run, recovery)))
                .toList();
    }

    private static Promise measured(String name, Duration rto, Rollback worst, int runs) {
        Report.Recovery recovery = worst.recovery();
        boolean met = recovery.served() && recovery.total().compareTo(rto) <= 0;
        Keeping keeping = Promises.keeping(worst.run(), met);
        double share = Math.min(1, (double) recovery.total().toNanos() / rto.toNanos());
        return new Promise(
                name,
                keeping,
                word(keeping),
                PlainDuration.words(recovery.total()),
                runs > 1 ? "the longest of %d measured recoveries".formatted(runs) : "measured recovery",
                new Bar(0, share, !met),
                List.of(which(worst), confidence(runs)));
    }

    private static String which(Rollback one) {
        String served = one.recovery().served() ? "" : "; service was not held healthy, so it is a lower bound";
        return "Rehearsal %d%s%s.".formatted(one.run().number(), Promises.limits(one.run()), served);
    }

    private static String confidence(int runs) {
        return runs == 0
                ? "No rollback of the plan as it is now has been measured."
                : "It bounds the 95th percentile with little confidence: %s.".formatted(new Confidence(runs).words());
    }

    private static Promise notYet(String name) {
        return new Promise(
                name,
                Keeping.NOT_MEASURED,
                Promises.NOT_YET,
                "Not run",
                "no rollback has been measured",
                Bar.EMPTY,
                List.of("Roll back on purpose once to learn how long recovery takes."));
    }

    private static String word(Keeping keeping) {
        return switch (keeping) {
            case KEPT -> "within RTO";
            case BROKEN -> "RTO missed";
            case STALE -> "within RTO, stale";
            case NOT_MEASURED -> Promises.NOT_YET;
        };
    }
}
