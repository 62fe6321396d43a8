package dev.understudy.cli.live;

import dev.understudy.cli.report.Amounts;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RehearsalListener;
import java.util.stream.Collectors;

/// The figures of now in at most 79 characters.
final class StatusLine {
    private static final int WIDTH = 79;

    private StatusLine() {}

    static String of(RehearsalListener.Live live) {
        String figures = "%s/s  failed %s  p95 %s ms  %s written  lag %s"
                .formatted(
                        Amounts.rate(Math.rint(live.arrivalsPerSecond())),
                        Amounts.share(live.failedShare()),
                        Amounts.latency(live.p95Millis()),
                        Amounts.count(live.acknowledgedWrites()),
                        Amounts.time(live.relayLag()));
        String line = "%9s  %s%s  %s".formatted(Amounts.time(live.elapsed()), running(live), progress(live), figures);
        return line.substring(0, Math.min(WIDTH, line.length()));
    }

    private static String running(RehearsalListener.Live live) {
        return live.running().isEmpty()
                ? "-"
                : live.running().stream().map(StepId::value).collect(Collectors.joining("+"));
    }

    private static String progress(RehearsalListener.Live live) {
        return live.stepProgress() < 0 ? "" : " %d %%".formatted((int) (live.stepProgress() * 100));
    }
}
