package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.rehearse.RehearsalListener.Live;
import dev.understudy.rehearse.RehearsalListener.ServiceSoFar;
import dev.understudy.rehearse.fault.FaultSpec;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person presses while a rehearsal runs, and what is told to whoever watches.
class ControlsIT {
    private static final Variant CALM = Variant.calm();

    @TempDir
    private Path folder;

    @Test
    void aHoldThatIsEndedByHandIsShortAndTheRunIsNoEvidence() throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, CALM)) {
            var plan = CALM.project().plan();
            var tooLate = new AtomicBoolean(true);
            var over = new AtomicBoolean(true);
            fixture.when("shift-reads-5", _ -> {
                Thread.sleep(500);
                tooLate.set(fixture.controls().inject(FaultSpec.parse("fail-sql@shift-reads-5", plan)));
                over.set(fixture.controls().inject(FaultSpec.parse("cut-target@expand", plan)));
                fixture.controls().endHold();
            });
            Report report = fixture.rehearse(Ask.forward().pace(1).rollBackAt("shift-reads-5"));

            Report.StepFigures shift = report.steps().stream()
                    .filter(step -> step.id().value().equals("shift-reads-5"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(shift.active().compareTo(Duration.ofSeconds(8)) < 0, "held for " + shift.active());
            assertEquals(List.of("Holds were ended by hand: shift-reads-5."), byHand(report));
            assertFalse(tooLate.get(), "its action has begun");
            assertFalse(over.get(), "it has ended");
            aWatcherIsTold(fixture.figures(), report);
        }
    }

    @Test
    void aFaultInjectedForAStepToComeMakesItFail() throws InterruptedException {
        try (var fixture = new RehearsalFixture(folder, CALM)) {
            var plan = CALM.project().plan();
            var taken = new AtomicBoolean();
            fixture.when(
                    "write-both",
                    _ -> taken.set(fixture.controls().inject(FaultSpec.parse("fail-sql@add-keys", plan))));
            Report report = fixture.rehearse(Ask.forward());

            assertTrue(taken.get());
            Facts.rolledBackGreen(report);
            assertEquals(
                    List.of("add-keys: A fault was injected: the action fails."),
                    fixture.events(JournalEvent.TriggerFired.class)
                            .map(JournalEvent.TriggerFired::observed)
                            .toList());
        }
        assertFalse(new Controls()
                .inject(FaultSpec.parse("cut-target@backfill", CALM.project().plan())));
    }

    private static List<String> byHand(Report report) {
        return report.noEvidence().stream()
                .filter(reason -> reason.startsWith("Holds"))
                .toList();
    }

    /// The last figures before the end are those of the report, but for the seconds in between.
    private static void aWatcherIsTold(List<Live> figures, Report report) {
        Live last = figures.getLast();
        ServiceSoFar service = last.service().orElseThrow();
        assertEquals(report.service().resolution(), service.resolution());
        assertEquals(report.service().downtime(), service.downtime());
        assertTrue(figures.stream().anyMatch(live -> live.writesPerSecond() > 0));
        assertTrue(figures.stream()
                .flatMap(live -> live.triggers().stream())
                .anyMatch(now -> now.id().value().equals("latency")
                        && now.watching()
                        && now.value().isPresent()));
        assertTrue(last.triggers().stream().noneMatch(now -> now.watching()), "after turning back nothing is judged");
        assertTrue(figures.stream().anyMatch(live -> live.routes().relaying()));
    }
}
