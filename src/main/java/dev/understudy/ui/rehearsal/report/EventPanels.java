package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What fired, what was broken on purpose, what was compared, and what the application saw. A panel without
/// anything in it is left out.
final class EventPanels {
    private EventPanels() {}

    static List<VBox> of(Report report) {
        var panels = new ArrayList<VBox>();
        if (!report.validations().isEmpty()) {
            panels.add(validations(report.validations()));
        }
        if (!report.triggers().isEmpty()) {
            panels.add(triggers(report));
        }
        if (!report.faults().isEmpty()) {
            panels.add(faults(report));
        }
        if (!report.operations().isEmpty()) {
            panels.add(operations(report));
        }
        return panels;
    }

    private static VBox validations(List<Report.Validation> validations) {
        var sheet = new Sheet(3, "Validation", "Level", "Result", "Tables", "Differences", "Rechecked", "Took");
        for (Report.Validation one : validations) {
            sheet.row(
                    new Label(one.step().value()),
                    new Label(one.level()),
                    one.equal() ? Parts.state(State.PASS, "equal") : Parts.state(State.FAIL, "different"),
                    new Label(Shown.count(one.tables())),
                    new Label(Shown.count(one.differences())),
                    new Label(Shown.count(one.rechecked())),
                    new Label(Shown.measured(one.took())));
        }
        return Parts.panel("Validations", "both stores held against each other", sheet.grid());
    }

    private static VBox triggers(Report report) {
        var sheet = new Sheet(3, "Trigger", "Condition", "State", "Observed", "After start");
        for (Report.FiredTrigger one : report.triggers()) {
            Instant fired = one.firedAt();
            sheet.row(
                    new Label(one.id()),
                    Parts.text(one.condition(), "caption"),
                    fired == null ? Parts.state(State.WAITING, "never fired") : Parts.state(State.ROLLED_BACK, "fired"),
                    new Label(fired == null ? RunWords.NONE : one.observed()),
                    new Label(since(report, fired)));
        }
        return Parts.panel("Triggers", "", sheet.grid());
    }

    private static VBox faults(Report report) {
        var sheet = new Sheet(1, "Fault", "Applied after start", "Taken back after");
        for (Report.Fault one : report.faults()) {
            Instant to = one.to();
            sheet.row(
                    one.fault(),
                    since(report, one.from()),
                    to == null ? "never" : Shown.measured(Duration.between(one.from(), to)));
        }
        return Parts.panel("Faults", "broken on purpose", sheet.grid());
    }

    private static VBox operations(Report report) {
        var sheet = new Sheet(2, "Operation", "Version", "Arrivals", "Failed", "Down", "p50", "p95", "p99", "Max");
        for (Report.OperationFigures one : report.operations()) {
            sheet.row(
                    one.critical() ? one.id() : one.id() + " (not critical)",
                    one.version(),
                    Shown.count(one.arrivals()),
                    Shown.count(one.failed()),
                    Shown.measured(one.downtime()),
                    latency(one.p50Millis()),
                    latency(one.p95Millis()),
                    latency(one.p99Millis()),
                    latency(one.maxMillis()));
        }
        Report.Service service = report.service();
        return Parts.panel(
                "What the application saw",
                "latency in ms; %s of critical operations failed, %s retried, %s"
                        .formatted(
                                Shown.percent(service.failedShare()),
                                Shown.count(service.retried()),
                                RunWords.counted(service.staleReads(), "stale read")),
                sheet.grid());
    }

    private static String latency(double millis) {
        return String.format(Locale.ENGLISH, millis < 100 ? "%.1f" : "%,.0f", millis);
    }

    private static String since(Report report, @Nullable Instant at) {
        return at == null ? RunWords.NONE : Shown.measured(Duration.between(report.startedAt(), at));
    }
}
