package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.util.List;

/// What this rehearsal cannot have noticed.
final class LimitsSection {
    private LimitsSection() {}

    static List<String> of(Report report) {
        return ReportText.section(
                "Not seen", report.unseen().stream().map(what -> "  " + what).toList());
    }
}
