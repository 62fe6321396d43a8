package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A report as a person reads it: the verdict first, then every figure with what limits it.
public final class ReportText {
    private ReportText() {}

    /// The whole report; ends with a line feed.
    public static String of(Report report) {
        List<String> lines = new ArrayList<>();
        Stream.of(
                        VerdictSection.of(report),
                        RunSection.of(report),
                        ServiceSection.of(report),
                        RecoverySection.of(report),
                        ProofSection.of(report),
                        StepsSection.of(report),
                        EventsSection.of(report),
                        LimitsSection.of(report))
                .flatMap(List::stream)
                .map(PlainText::safe)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /// A section's heading with the empty line before it, then its lines; nothing where it has no lines.
    static List<String> section(String heading, List<String> body) {
        if (body.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", heading));
        lines.addAll(body);
        return lines;
    }
}
