package dev.understudy.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.RehearsalListener.Live;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.journal.JournalEvent.StepEnd;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
    private static final StepId EXPAND = new StepId("expand");

    private final StringWriter text = new StringWriter();
    private long now = 5_000_000_000L;

    @Test
    void eachThingThatHappensIsALineWithItsTime() {
        LiveProgress progress = progress(false, Runnable::run);
        progress.preparing("Starting the practice databases");
        now += 812_000_000L;
        progress.journalled(entry(new JournalEvent.StepBegun(EXPAND, Direction.FORWARD)));
        now += 12_000_000_000L;
        progress.journalled(entry(new JournalEvent.StepEnded(
                EXPAND, Direction.FORWARD, StepEnd.DONE, Duration.ofSeconds(12), Duration.ZERO, "14 statements")));
        progress.journalled(entry(new JournalEvent.TriggerFired(new TriggerId("slow"), "312 ms")));
        progress.journalled(entry(new JournalEvent.RollbackBegan("slow fired", 0, "arrivals")));
        progress.journalled(entry(new JournalEvent.StepEnded(
                EXPAND, Direction.UNDO, StepEnd.FAILED, Duration.ofMillis(90), Duration.ofMillis(40), "")));

        assertEquals("""
                     0 ms  Starting the practice databases
                   812 ms       expand                begins
                   12.8 s       expand                done in 12.0 s  14 statements
                   12.8 s  Trigger slow fired: 312 ms
                   12.8 s  ROLLING BACK: slow fired
                   12.8 s  undo expand                FAILED after 90 ms (waited 40 ms)
                """.indent(0), text.toString().indent(0));
    }

    @Test
    void whatOnlyAProgramNeedsIsNotPrinted() {
        progress(false, Runnable::run).journalled(entry(new JournalEvent.Relayed(true)));

        assertEquals("", text.toString());
    }

    @Test
    void figuresAreNotPrintedWhereNobodyCanRewriteALine() {
        progress(false, Runnable::run).figures(live(60));

        assertEquals("", text.toString());
    }

    @Test
    void aTerminalsLastLineIsRewrittenInPlace() {
        LiveProgress progress = progress(true, Runnable::run);
        progress.figures(live(60));
        progress.journalled(entry(new JournalEvent.RecordMoved(Side.TARGET, 2)));
        progress.end();

        assertEquals(
                "\r\u001b[K   12.0 s  backfill 40 %  60/s  failed 0 %  p95 8.1 ms ms  1,200 written  lag 3 ms"
                                .replace("ms ms", "ms")
                        + "\r\u001b[K     0 ms  The target is the system of record, epoch 2\n\r\u001b[K",
                text.toString());
    }

    @Test
    void aTerminalThatStandsStillMissesOnlyOldFigures() {
        List<Runnable> waiting = new ArrayList<>();
        LiveProgress progress = progress(true, waiting::add);
        progress.figures(live(60));
        progress.figures(live(61));
        progress.figures(live(62));
        assertEquals(1, waiting.size());
        waiting.forEach(Runnable::run);

        assertTrue(text.toString().contains("62/s"), text.toString());
    }

    private LiveProgress progress(boolean inPlace, Executor printer) {
        return new LiveProgress(new PrintWriter(text), inPlace, () -> now, printer);
    }

    private static JournalEntry entry(JournalEvent event) {
        return new JournalEntry(1, 1, 0, Instant.EPOCH, event);
    }

    private static Live live(double rate) {
        return new Live(
                0,
                Duration.ofSeconds(12),
                rate,
                0,
                4,
                8.1,
                20,
                1_200,
                35,
                Duration.ofMillis(3),
                0.4,
                List.of(new StepId("backfill")),
                new RehearsalListener.Routes(new TreeMap<>(), Set.of(), Side.SOURCE, true),
                List.of(),
                Optional.empty());
    }
}
