package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Each step forward and back, and each validation.
final class StepsSection {
    private StepsSection() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>(ReportText.section("Steps", steps(report.steps())));
        lines.addAll(ReportText.section("Validations", validations(report.validations())));
        return lines;
    }

    private static List<String> steps(List<Report.StepFigures> steps) {
        TextTable table = new TextTable("lllrrrl");
        table.row("step", "phase", "status", "forward", "waiting", "undo", "");
        for (Report.StepFigures step : steps) {
            table.row(
                    step.id().value(),
                    step.phase(),
                    words(step.status()),
                    Amounts.time(step.active()),
                    Amounts.time(step.waiting()),
                    undo(step.undo()),
                    step.detail());
        }
        return steps.isEmpty() ? List.of() : table.lines();
    }

    private static List<String> validations(List<Report.Validation> validations) {
        TextTable table = new TextTable("lllrrrr");
        table.row("step", "level", "result", "tables", "differences", "rechecked", "took");
        for (Report.Validation validation : validations) {
            table.row(
                    validation.step().value(),
                    validation.level(),
                    validation.equal() ? "equal" : "DIFFERENT",
                    Amounts.count(validation.tables()),
                    Amounts.count(validation.differences()),
                    Amounts.count(validation.rechecked()),
                    Amounts.time(validation.took()));
        }
        return validations.isEmpty() ? List.of() : table.lines();
    }

    private static String undo(@Nullable Duration undo) {
        return undo == null ? "-" : Amounts.time(undo);
    }

    private static String words(String status) {
        return switch (status) {
            case "undoFailed" -> "UNDO FAILED";
            case "inDoubt" -> "IN DOUBT";
            case "failed" -> "FAILED";
            default -> status;
        };
    }
}
