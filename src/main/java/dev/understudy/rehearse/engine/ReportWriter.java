package dev.understudy.rehearse.engine;

import dev.understudy.budget.Measured;
import dev.understudy.budget.Verdict;
import dev.understudy.project.Fingerprints;
import dev.understudy.project.Side;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.staging.ServerFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts together what a rehearsal leaves with: figures from what was watched, everything else from the journal.
final class ReportWriter {
    private final Cast cast;
    private final List<JournalEntry> entries;
    private final StepFiguresReader steps;

    ReportWriter(Cast cast) {
        this.cast = cast;
        this.entries = cast.recorder().entries();
        this.steps = new StepFiguresReader(entries);
    }

    /// What came of the run.
    ///
    /// @param planned whether the schemas that the plan makes could be found out
    record Found(
            Outcome outcome,
            String reason,
            Fingerprints fingerprints,
            Watched watched,
            @Nullable Recovered recovered,
            Judging.Verdict judged,
            boolean planned) {}

    /// A rollback that was measured.
    record Recovered(dev.understudy.rehearse.measure.Recovery recovery, Instant onset, boolean acrossRestart) {}

    Report write(Found found) {
        Watched watched = found.watched();
        Instant started = entries.getFirst().at();
        return new Report(
                cast.project().name(),
                found.fingerprints(),
                started,
                Duration.between(started, entries.getLast().at()),
                cast.settings().seed(),
                cast.settings().scale(),
                cast.settings().pace(),
                Stream.of(Side.values()).map(this::server).toList(),
                found.outcome(),
                found.reason(),
                gaps(),
                watched.figures().service(cast.router().longestHold(), watched.stalls()),
                watched.figures().operations(),
                watched.figures().versions(),
                recovery(found).orElse(null),
                found.judged().loss(),
                found.judged().restore(),
                validations(),
                triggers(),
                FaultsReader.faults(entries),
                leftovers(),
                steps.figures(cast.project().plan()),
                verdict(found),
                new Caveats(cast, watched, gaps(), steps).noEvidence(),
                new Caveats(cast, watched, gaps(), steps).unseen(found));
    }

    private Report.Server server(Side side) {
        ServerFacts facts = cast.stores().of(side).facts();
        return new Report.Server(side.word(), facts.product().title(), facts.version());
    }

    private List<Report.Gap> gaps() {
        var gaps = new java.util.ArrayList<Report.Gap>();
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).session() != entries.get(i - 1).session()) {
                gaps.add(new Report.Gap(entries.get(i - 1).at(), entries.get(i).at()));
            }
        }
        return List.copyOf(gaps);
    }

    private static Optional<Report.Recovery> recovery(Found found) {
        Recovered recovered = found.recovered();
        return Optional.ofNullable(recovered)
                .map(known -> known.recovery().report(known.onset(), known.acrossRestart()));
    }

    private List<Report.Validation> validations() {
        return entries.stream()
                .flatMap(entry -> entry.event() instanceof JournalEvent.Validated one ? Stream.of(one) : Stream.empty())
                .map(one -> new Report.Validation(
                        one.step(),
                        one.level(),
                        one.tables(),
                        one.differences() == 0,
                        one.differences(),
                        one.rechecked(),
                        one.took()))
                .toList();
    }

    private List<Report.FiredTrigger> triggers() {
        Stream<Report.FiredTrigger> planned = cast.project().plan().triggers().stream()
                .map(trigger -> fired(trigger.id().value(), TriggerValue.words(trigger)));
        Stream<Report.FiredTrigger> always = Stream.of(fired(StepFailed.ID.value(), StepFailed.CONDITION));
        return Stream.concat(planned, always).toList();
    }

    private Report.FiredTrigger fired(String id, String condition) {
        return entries.stream()
                .flatMap(entry -> entry.event() instanceof JournalEvent.TriggerFired fired
                                && fired.trigger().value().equals(id)
                        ? Stream.of(new Report.FiredTrigger(id, condition, entry.at(), fired.observed()))
                        : Stream.empty())
                .findFirst()
                .orElse(new Report.FiredTrigger(id, condition, null, ""));
    }

    private List<Report.Leftover> leftovers() {
        return entries.stream()
                .flatMap(entry -> entry.event() instanceof JournalEvent.LeftOver left
                        ? Stream.of(new Report.Leftover(left.what(), left.sql()))
                        : Stream.empty())
                .toList();
    }

    private Report.Verdict verdict(Found found) {
        Recovered recovered = found.recovered();
        Report.Loss loss = found.judged().loss();
        var measured = new Measured(
                found.watched().figures().charged(),
                recovered == null
                        ? null
                        : new Measured.Recovered(
                                recovered.recovery().total(),
                                recovered.recovery().served(),
                                recovered.acrossRestart()),
                new Measured.Lost(
                        loss.lostWrites(), loss.oldestLostAge(), found.judged().rowsFromBefore()));
        Verdict verdict = Verdict.of(cast.project().objectives(), measured);
        return new Report.Verdict(
                verdict.budget(),
                verdict.charged(),
                verdict.rto(),
                verdict.rpo(),
                verdict.downtimeMet(),
                verdict.rtoMet(),
                verdict.rpoMet());
    }
}
