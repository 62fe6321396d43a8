package dev.understudy.ui.rehearsal.report;

import dev.understudy.budget.PlainDuration;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.time.Duration;
import java.util.List;

/// The promises held against what was measured: recovery, downtime, loss, restore.
final class Promises {
    private Promises() {}

    static List<Promise> of(Page.Shown page) {
        Report report = page.report();
        return List.of(recovery(report, page.reference()), downtime(report), loss(report), restore(report));
    }

    private static Promise recovery(Report report, Reference reference) {
        String caption = "Recovery, RTO " + Shown.planned(report.objectives().rto());
        Report.Recovery recovery = report.recovery();
        if (recovery == null) {
            return new Promise(caption, "not needed", "", "nothing was rolled back", State.NOT_MEASURED, "not needed");
        }
        String unit =
                recovery.served() ? share(recovery.total(), report.objectives().rto(), "of RTO") : "at least";
        String below = reference
                .recovery()
                .map(then -> "%s: %s, now %s"
                        .formatted(
                                RunWords.name(reference.back()),
                                Shown.measured(then.total()),
                                Difference.words(recovery.total(), then.total())))
                .orElse("no earlier recovery to hold it against");
        String figure = Shown.measured(recovery.total());
        if (recovery.acrossRestart()) {
            return new Promise(
                    caption, figure, "across a restart", "not held against the RTO", State.NOT_MEASURED, "not held");
        }
        return promise(caption, figure, unit, below, report.objectives().rtoMet());
    }

    private static Promise downtime(Report report) {
        Report.Service service = report.service();
        Report.Verdict objectives = report.objectives();
        String caption = "Downtime, budget left " + Shown.planned(objectives.budget());
        if (service.measured().isZero()) {
            return new Promise(
                    caption, "not measured", "", "the run was never warm", State.NOT_MEASURED, "not measured");
        }
        String seen = service.open() ? "at least, resolution " : "seen, resolution ";
        String below = "%s charged, %s"
                .formatted(
                        Shown.measured(objectives.charged()),
                        share(objectives.charged(), objectives.budget(), "of budget"));
        return promise(
                caption,
                Shown.measured(service.downtime()),
                seen + PlainDuration.words(service.resolution()),
                service.impaired() ? below + "; impaired" : below,
                objectives.downtimeMet());
    }

    private static Promise loss(Report report) {
        Report.Loss loss = report.loss();
        String caption = "Loss, RPO " + PlainDuration.words(report.objectives().rpo());
        if (!report.restore().judged() && loss.lostWrites() == 0) {
            return new Promise(caption, "not judged", "", unknown(loss), State.NOT_MEASURED, "not judged");
        }
        String below = loss.lostWrites() == 0
                ? unknown(loss)
                : "%s, oldest %s before the onset"
                        .formatted(RunWords.counted(loss.lostRows(), "row"), PlainDuration.words(loss.oldestLostAge()));
        return promise(
                caption,
                Shown.count(loss.lostWrites()),
                "of %s acknowledged writes lost".formatted(Shown.count(loss.acknowledged())),
                below,
                report.objectives().rpoMet());
    }

    private static String unknown(Report.Loss loss) {
        return loss.unknown() == 0
                ? "no write with an unknown end"
                : "%s of unknown end, %s of them present"
                        .formatted(RunWords.counted(loss.unknown(), "write"), Shown.count(loss.unknownPresent()));
    }

    private static Promise restore(Report report) {
        Report.Restore restore = report.restore();
        if (!restore.judged()) {
            return new Promise(
                    "Restore", "not judged", "", "the proof could not be made", State.NOT_MEASURED, "not judged");
        }
        long bad = restore.lost() + restore.resurrected() + restore.altered() + restore.unexplained();
        return new Promise(
                "Restore",
                Shown.count(restore.restored() + restore.kept() + bad),
                bad == 0 ? "rows, each accounted for" : "rows, %s of them wrong".formatted(Shown.count(bad)),
                schemas(restore),
                restore.green() ? State.PASS : State.FAIL,
                restore.green() ? "clean" : "not clean");
    }

    private static String schemas(Report.Restore restore) {
        String schemas = restore.schemaDifferences().isEmpty()
                ? "schemas equal"
                : RunWords.counted(restore.schemaDifferences().size(), "schema difference");
        return restore.diverged() == 0
                ? schemas
                : "%s, %s".formatted(RunWords.counted(restore.diverged(), "row") + " diverged", schemas);
    }

    private static Promise promise(String caption, String figure, String unit, String below, boolean met) {
        return new Promise(caption, figure, unit, below, met ? State.PASS : State.FAIL, met ? "met" : "missed");
    }

    private static String share(Duration part, Duration whole, String of) {
        return whole.isPositive()
                ? "%s %s".formatted(Shown.percent((double) part.toMillis() / whole.toMillis()), of)
                : "nothing left " + of;
    }
}
