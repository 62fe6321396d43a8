package dev.understudy.ui.rehearsal;

import dev.understudy.budget.Allowance;
import dev.understudy.project.Objectives;
import dev.understudy.project.Plan;
import dev.understudy.rehearse.RehearsalListener.Live;
import dev.understudy.rehearse.RehearsalListener.ServiceSoFar;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The five clocks: what the engine measured, held against what was promised. What is not known yet says so.
///
/// @param live null before the workload runs
/// @param report null before the end
record Clocks(
        Plan plan,
        Objectives objectives,
        Tale tale,
        Expected expected,
        @Nullable Live live,
        @Nullable Report report) {

    /// In the order of the strip; a rollback that goes on comes first.
    ///
    /// @param now for what began in an earlier process
    List<Clock> all(Instant now) {
        Clock elapsed = elapsed();
        Clock recovery = recovery(now);
        Clock first = tale.turn().isPresent() ? recovery : elapsed;
        Clock second = tale.turn().isPresent() ? elapsed : recovery;
        return List.of(first, second, downtime(), budget(), loss());
    }

    private Clock elapsed() {
        Duration whole = expected.of(plan);
        long done = plan.enabledSteps().stream()
                .filter(step -> tale.fate(step.id()).forward() != null)
                .count();
        String below = "%d of %d steps done".formatted(done, plan.enabledSteps().size());
        Report over = report;
        if (over != null) {
            return Clock.plain("Took", Shown.measured(over.took()), "", below);
        }
        Live last = live;
        if (last == null) {
            return Clock.plain(
                    "Elapsed", tale.events() == 0 ? "not begun" : "stopped", "of about " + Shown.planned(whole), below);
        }
        return new Clock(
                "Elapsed",
                clock(last.elapsed()),
                "of about " + Shown.planned(whole),
                below,
                ratio(last.elapsed(), whole),
                "now");
    }

    private Clock recovery(Instant now) {
        String limit = "RTO " + Shown.planned(objectives.rto());
        Report over = report;
        if (over != null) {
            return recovered(over.recovery(), limit);
        }
        Optional<Tale.Turn> turn = tale.turn();
        if (turn.isEmpty()) {
            Expected.Back back = expected.back(plan, tale);
            return new Clock(
                    "Recovery if rolled back now",
                    back.undos() == 0 ? "none" : Shown.planned(back.total()),
                    "expected, " + limit,
                    back.source(),
                    ratio(back.total(), objectives.rto()),
                    tone(back.total(), objectives.rto()));
        }
        Duration since = since(turn.get(), now);
        boolean restart = turn.get().session() != tale.session();
        return new Clock(
                "Recovery",
                clock(since),
                "of " + limit,
                restart ? "since the trouble set in, across a restart" : "since the trouble set in",
                ratio(since, objectives.rto()),
                tone(since, objectives.rto()));
    }

    private Clock recovered(Report.@Nullable Recovery recovery, String limit) {
        if (recovery == null) {
            return Clock.plain("Recovery", "not needed", limit, "nothing was rolled back");
        }
        return new Clock(
                "Recovery",
                (recovery.served() ? "" : "> ") + Shown.measured(recovery.total()),
                "of " + limit,
                recovery.acrossRestart() ? "across a restart: held against nothing" : "from onset to service held",
                ratio(recovery.total(), objectives.rto()),
                tone(recovery.total(), objectives.rto()));
    }

    private Duration since(Tale.Turn turn, Instant now) {
        Live last = live;
        if (last != null && turn.session() == tale.session()) {
            return Duration.ofNanos(Math.max(0, last.nanos() - turn.onsetNanos()));
        }
        Duration between = Duration.between(turn.onset(), now);
        return between.isNegative() ? Duration.ZERO : between;
    }

    private Clock downtime() {
        Optional<ServiceSoFar> service = service();
        if (service.isEmpty()) {
            return Clock.plain("Downtime", "not measured", "yet", "measured once it is warm");
        }
        ServiceSoFar seen = service.get();
        return Clock.plain(
                "Downtime",
                (seen.open() ? "> " : "") + Shown.measured(seen.downtime()),
                seen.open() ? "and going on" : "seen",
                "resolution " + Shown.measured(seen.resolution()));
    }

    private Clock budget() {
        Allowance allowance = Allowance.of(objectives.sla());
        Duration charged = service().map(ServiceSoFar::charged).orElse(Duration.ZERO);
        Duration left = allowance.left().minus(charged);
        Duration used = allowance.used().plus(charged);
        String before = Shown.planned(allowance.used()) + " used before";
        String below = service().isEmpty() ? before : "%s, %s now".formatted(before, Shown.measured(charged));
        return new Clock(
                "Budget left this " + objectives.sla().period().name().toLowerCase(Locale.ROOT),
                left.isNegative() ? "none" : clock(left),
                "of " + Shown.planned(allowance.allowed()),
                below,
                ratio(used, allowance.allowed()),
                used.compareTo(allowance.allowed()) > 0 ? "over" : "used");
    }

    private Clock loss() {
        Report over = report;
        if (over != null && over.restore().judged()) {
            return Clock.plain(
                    "Lost writes",
                    Shown.count(over.loss().lostWrites()),
                    "of %s acknowledged".formatted(Shown.count(over.loss().acknowledged())),
                    "RPO " + (objectives.rpo().isZero() ? "0" : Shown.planned(objectives.rpo())));
        }
        Live last = live;
        return Clock.plain(
                "Lost writes",
                "not judged",
                over == null ? "yet" : "",
                last == null
                        ? "no write acknowledged yet"
                        : "%s acknowledged so far".formatted(Shown.count(last.acknowledgedWrites())));
    }

    private Optional<ServiceSoFar> service() {
        Report over = report;
        if (over != null) {
            Report.Service seen = over.service();
            return Optional.of(new ServiceSoFar(
                    seen.measured(),
                    seen.downtime(),
                    seen.open(),
                    seen.resolution(),
                    over.objectives().charged()));
        }
        Live last = live;
        return last == null ? Optional.empty() : last.service();
    }

    /// Whole seconds: tenths that flicker say nothing.
    private static String clock(Duration time) {
        return Shown.planned(Duration.ofSeconds(time.toSeconds()));
    }

    private static double ratio(Duration part, Duration whole) {
        return whole.isZero() ? 1 : (double) part.toNanos() / whole.toNanos();
    }

    private static String tone(Duration time, Duration limit) {
        return time.compareTo(limit) > 0 ? "over" : "well";
    }
}
