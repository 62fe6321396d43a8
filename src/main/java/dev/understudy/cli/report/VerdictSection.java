package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How it ended, and the figures held against the objectives.
final class VerdictSection {
    private VerdictSection() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("Rehearsal of " + report.project());
        lines.add(headline(report));
        if (!report.outcomeReason().isBlank()) {
            lines.add(report.outcomeReason());
        }
        lines.addAll(objectives(report));
        lines.addAll(ReportText.section(
                "No evidence, because",
                report.noEvidence().stream().map(why -> "  " + why).toList()));
        return lines;
    }

    private static String headline(Report report) {
        return switch (report.outcome()) {
            case COMPLETED -> "COMPLETED. " + completed(report);
            case ROLLED_BACK -> "ROLLED BACK. " + rolledBack(report);
            case STUCK -> "STUCK. The rollback did not end: a person must decide.";
            case ABORTED -> "ABORTED. Nothing was judged.";
            case INTERRUPTED -> "INTERRUPTED. Go on with --continue, --roll-back or --discard.";
        };
    }

    private static String completed(Report report) {
        String objectives = report.objectives().met() ? "Every objective is met" : "An objective is missed";
        return objectives + ", the proof is " + ProofSection.colour(report.restore()) + ".";
    }

    private static String rolledBack(Report report) {
        return report.restore().green()
                ? "Everything is as before, proven row by row."
                : "It is NOT proven that everything is as before: the proof is " + ProofSection.colour(report.restore())
                        + ".";
    }

    private static List<String> objectives(Report report) {
        Report.Verdict verdict = report.objectives();
        TextTable table = new TextTable("llll");
        table.row(
                "downtime",
                met(verdict.downtimeMet()),
                ServiceSection.downtime(report.service()),
                "charged %s, the SLA allows %s"
                        .formatted(Amounts.time(verdict.charged()), Amounts.time(verdict.budget())));
        table.row(
                "recovery", met(verdict.rtoMet()), recovered(report.recovery()), "RTO " + Amounts.time(verdict.rto()));
        table.row("loss", met(verdict.rpoMet()), lost(report.loss()), "RPO " + Amounts.time(verdict.rpo()));
        return ReportText.section("Objectives", table.lines());
    }

    private static String recovered(Report.@Nullable Recovery recovery) {
        return recovery == null ? "not needed" : RecoverySection.total(recovery);
    }

    private static String lost(Report.Loss loss) {
        String writes = Amounts.count(loss.lostWrites(), "lost write");
        Duration age = loss.oldestLostAge();
        return loss.lostWrites() == 0 ? writes : writes + ", oldest " + Amounts.time(age) + " before the onset";
    }

    private static String met(boolean met) {
        return met ? "met" : "MISSED";
    }
}
