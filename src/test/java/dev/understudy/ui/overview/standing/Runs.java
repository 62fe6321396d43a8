package dev.understudy.ui.overview.standing;

import dev.understudy.cli.report.Reports;
import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.project.StepId;
import dev.understudy.readiness.GateResult;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Finished rehearsals of the sample, and where the sample then stands.
public final class Runs {
    private static final Fingerprints OLD = new Fingerprints("0".repeat(64), "0".repeat(64), "");

    private Runs() {}

    public static Project sample() {
        return TextForm.read(Path.of("sample-projects", "corner-books"));
    }

    /// Where a project stands whose only gate is clear.
    public static Standing standing(Project project, PastRun... runs) {
        return standing(project, GateResult.State.PASS, runs);
    }

    /// Where a project stands whose only gate is in that state.
    public static Standing standing(Project project, GateResult.State state, PastRun... runs) {
        Fingerprints now = ProjectFile.fingerprints(project);
        var gate = new GateResult("undo-stated", state, "It was looked at.", "State the undo.");
        return new Standing(project, List.of(gate), Track.of(List.of(runs), now), now, 0);
    }

    /// A clean run to the end, of the sample as it is.
    public static PastRun forward(long number) {
        return past(number, ProjectFile.fingerprints(sample()), Reports.clean(Outcome.COMPLETED));
    }

    /// The same, of a plan that is no longer there.
    public static PastRun stale(long number) {
        return past(number, OLD, Reports.clean(Outcome.COMPLETED));
    }

    /// A clean rollback that somebody wanted, of the sample as it is.
    public static PastRun rollback(long number, Duration total, String... undone) {
        return past(
                number, ProjectFile.fingerprints(sample()), rolledBack(total, 0, "press", List.of(undone), List.of()));
    }

    /// A rollback that a trigger wanted and that lost writes.
    public static PastRun losing(long number, long writes) {
        return past(
                number,
                ProjectFile.fingerprints(sample()),
                rolledBack(Duration.ofSeconds(9), writes, "arrivals", List.of(), List.of()));
    }

    /// A rollback that lost writes because the copying was broken on purpose.
    public static PastRun control(long number) {
        return past(
                number,
                ProjectFile.fingerprints(sample()),
                rolledBack(Duration.ofSeconds(9), 5, "press", List.of(), List.of("drop-write-back@soak")));
    }

    private static PastRun past(long number, Fingerprints fingerprints, Report report) {
        return new PastRun(number, true, fingerprints, "{}", report, "");
    }

    private static Report rolledBack(
            Duration total, long lost, String source, List<String> undone, List<String> faults) {
        Report clean = Reports.clean(Outcome.ROLLED_BACK);
        var loss = new Report.Loss(4_210, 0, 0, lost, lost, 0, Duration.ofMillis(900), 0, 0, List.of());
        return new Report(
                clean.project(),
                clean.fingerprints(),
                clean.startedAt(),
                clean.took(),
                clean.seed(),
                clean.scale(),
                clean.pace(),
                clean.servers(),
                clean.outcome(),
                "",
                List.of(),
                clean.service(),
                List.of(),
                List.of(),
                recovery(clean, total, source),
                loss,
                clean.restore(),
                List.of(),
                List.of(),
                faults.stream()
                        .map(fault -> new Report.Fault(fault, clean.startedAt(), null))
                        .toList(),
                List.of(),
                undone(undone),
                clean.objectives(),
                List.of(),
                List.of());
    }

    private static Report.Recovery recovery(Report clean, Duration total, String source) {
        return new Report.Recovery(
                clean.startedAt(),
                source,
                Duration.ZERO,
                Duration.ZERO,
                total,
                Duration.ZERO,
                total,
                Duration.ZERO,
                true,
                false);
    }

    private static List<Report.StepFigures> undone(List<String> steps) {
        return steps.stream()
                .map(id -> new Report.StepFigures(
                        new StepId(id), id, "phase", "undone", Duration.ZERO, Duration.ZERO, Duration.ZERO, ""))
                .toList();
    }
}
