package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.rehearse.report.Report;
import dev.understudy.staging.Link;
import dev.understudy.staging.Stores;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real link to the source is cut for a known time while v1 alone runs: what was
/// measured is held against it.
class CutLinkIT {
    private static final Duration CUT = Duration.ofMillis(1_500);

    /// What queued during the cut is served after it, before the next arrival is.
    private static final Duration BACKLOG = Duration.ofMillis(700);

    @TempDir
    private Path folder;

    private volatile Duration cut = Duration.ZERO;

    @Test
    void withAShortDeadlineTheCutIsAsLongADowntime() throws InterruptedException {
        Report report = cutWith(Duration.ofMillis(500));
        Duration least = cut.minus(report.service().resolution());
        Duration most = cut.plus(BACKLOG);
        Duration downtime = report.service().downtime();
        assertTrue(
                downtime.compareTo(least) >= 0 && downtime.compareTo(most) <= 0,
                "%s is not within %s and %s".formatted(downtime, least, most));
        assertTrue(report.service().atLeast().compareTo(downtime) <= 0);
        assertTrue(report.service().atMost().compareTo(downtime) >= 0);
        assertFalse(report.service().open());
    }

    @Test
    void withALongDeadlineThereIsNoDowntimeAndTheLatencyShowsTheCut() throws InterruptedException {
        Report report = cutWith(Duration.ofSeconds(8));
        assertEquals(Duration.ZERO, report.service().downtime());
        assertEquals(0, report.service().failedShare());
        double least = cut.minus(report.service().resolution()).toMillis();
        for (Report.OperationFigures operation : report.operations()) {
            if (operation.critical()) {
                assertTrue(operation.maxMillis() >= least - 100, operation.toString());
                assertTrue(operation.p99Millis() >= least / 2, operation.toString());
            }
        }
    }

    private Report cutWith(Duration deadline) throws InterruptedException {
        Variant quiet = Variant.calm().deadline(deadline).only("soak").setting("soak", "for", "PT160S");
        try (var fixture = new RehearsalFixture(folder, quiet)) {
            fixture.when("soak", this::cut);
            Report report = fixture.rehearse(Ask.forward());
            assertEquals(Report.Outcome.COMPLETED, report.outcome(), report.outcomeReason());
            Facts.nothingLost(report);
            assertTrue(report.restore().green(), report.restore().toString());
            return report;
        }
    }

    /// Cuts it and measures how long by the clock of the link's own thread.
    private void cut(Stores stores) throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(1));
        Link link = stores.source().link();
        link.cut();
        long from = System.nanoTime();
        Thread.sleep(CUT);
        cut = Duration.ofNanos(System.nanoTime() - from);
        link.restore();
    }
}
