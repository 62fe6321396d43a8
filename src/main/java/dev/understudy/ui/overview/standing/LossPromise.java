package dev.understudy.ui.overview.standing;

import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.overview.standing.Promise.Bar;
import dev.understudy.ui.overview.standing.Promise.Keeping;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Loss: the worst rehearsal of the plan as it is, and what was missing then.
record LossPromise(Standing standing) {
    Promise promise() {
        Duration rpo = standing.project().objectives().rpo();
        String name = "RPO " + (rpo.isZero() ? "0" : PlainDuration.words(rpo));
        List<Rehearsed> judged = standing.track().runs().stream()
                .filter(run -> run.report().restore().judged())
                .toList();
        Optional<Rehearsed> shown = judged.stream()
                .filter(Rehearsed::holds)
                .max(Comparator.comparingLong((Rehearsed run) -> met(run) ? 0 : 1)
                        .thenComparingLong(run -> run.report().loss().lostWrites())
                        .thenComparingLong(Rehearsed::number))
                .or(() -> judged.reversed().stream().findFirst());
        return shown.map(run -> measured(name, run)).orElseGet(() -> notYet(name));
    }

    private boolean met(Rehearsed run) {
        return run.verdict(standing.project().objectives()).rpoMet();
    }

    private Promise measured(String name, Rehearsed run) {
        Report.Loss loss = run.report().loss();
        Keeping keeping = loss.acknowledged() == 0 && met(run) ? Keeping.NOT_MEASURED : Promises.keeping(run, met(run));
        return new Promise(
                name,
                keeping,
                word(keeping),
                "%,d".formatted(loss.lostWrites()),
                "of %,d acknowledged writes lost".formatted(loss.acknowledged()),
                keeping == Keeping.BROKEN ? new Bar(0, 0, true) : Bar.EMPTY,
                List.of(which(run), rows(run.report())));
    }

    private static String which(Rehearsed run) {
        Report.Loss loss = run.report().loss();
        String oldest = loss.lostWrites() == 0
                ? ""
                : "; the oldest was acknowledged %s before the onset"
                        .formatted(PlainDuration.words(loss.oldestLostAge()));
        return "Rehearsal %d%s%s.".formatted(run.number(), Promises.limits(run), oldest);
    }

    private static String rows(Report report) {
        Report.Restore restore = report.restore();
        return restore.green()
                ? "%,d rows accounted for, both schemas as they must be.".formatted(restore.restored() + restore.kept())
                : "Not every row is as it must be: %,d lost, %,d altered, %,d back, %,d unexplained."
                        .formatted(restore.lost(), restore.altered(), restore.resurrected(), restore.unexplained());
    }

    private static Promise notYet(String name) {
        return new Promise(
                name,
                Keeping.NOT_MEASURED,
                Promises.NOT_YET,
                "Not run",
                "no rehearsal has counted writes",
                Bar.EMPTY,
                List.of("Every rehearsal holds each acknowledged write against the rows that are there afterwards."));
    }

    private static String word(Keeping keeping) {
        return switch (keeping) {
            case KEPT -> "within RPO";
            case BROKEN -> "RPO missed";
            case STALE -> "within RPO, stale";
            case NOT_MEASURED -> Promises.NOT_YET;
        };
    }
}
