package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Recovery in its four parts.
final class RecoverySection {
    private RecoverySection() {}

    static List<String> of(Report report) {
        Report.Recovery recovery = report.recovery();
        return recovery == null ? List.of() : ReportText.section("Recovery", lines(recovery));
    }

    /// The total, and what keeps it from being a figure.
    static String total(Report.Recovery recovery) {
        String total = Amounts.time(Duration.ofMillis(totalMillis(recovery)));
        if (!recovery.served()) {
            return "at least " + total + ", service was not held healthy";
        }
        return recovery.acrossRestart() ? total + " across a restart" : total;
    }

    /// The sum of the four parts as they are printed, so that the parts always add up.
    static long totalMillis(Report.Recovery recovery) {
        return Stream.of(recovery.detect(), recovery.decide(), recovery.rollBack(), recovery.recover())
                .mapToLong(Amounts::millis)
                .sum();
    }

    static List<String> lines(Report.Recovery recovery) {
        TextTable table = new TextTable("lrl");
        table.row("detect", Amounts.time(recovery.detect()), "from " + onset(recovery) + " to noticed");
        table.row("decide", Amounts.time(recovery.decide()), "to the first undo");
        table.row("roll back", Amounts.time(recovery.rollBack()), "to the last restoring undo verified");
        table.row("recover", Amounts.time(recovery.recover()), "to service held healthy");
        table.row("total", Amounts.time(Duration.ofMillis(totalMillis(recovery))), notes(recovery));
        table.row("clean-up", Amounts.time(recovery.cleanUp()), "after it, not held against the RTO");
        List<String> lines = new ArrayList<>(table.lines());
        Duration ended = recovery.detect().plus(recovery.decide()).plus(recovery.rollBack());
        if (recovery.served() && recovery.serviceBack().compareTo(ended) < 0) {
            lines.add("  Service was back after %s, the rollback ended after %s."
                    .formatted(Amounts.time(recovery.serviceBack()), Amounts.time(ended)));
        }
        return lines;
    }

    private static String onset(Report.Recovery recovery) {
        String what = switch (recovery.onsetSource()) {
            case "fault" -> "the fault";
            case "arrivals" -> "the first failed or slow arrival";
            case "step" -> "the failing step";
            case "press" -> "the press";
            default -> recovery.onsetSource();
        };
        return what + " at " + recovery.onset();
    }

    private static String notes(Report.Recovery recovery) {
        List<String> notes = new ArrayList<>();
        if (!recovery.served()) {
            notes.add("at least: service was not held healthy before the end");
        }
        if (recovery.acrossRestart()) {
            notes.add("across a restart: not held against the RTO");
        }
        return String.join("; ", notes);
    }
}
