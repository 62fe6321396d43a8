package dev.understudy.ui.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.compare.Level;
import dev.understudy.compare.NotCompared;
import dev.understudy.compare.RowKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RunProgress progress = new RunProgress(EnumSet.of(Level.AGGREGATE, Level.CHECKSUM), nanos::get);

    private void begin() {
        progress.begins(List.of(Scripted.table("orders"), Scripted.table("payments")), () -> 4_096);
        progress.ahead(400);
        progress.table(Scripted.table("orders"));
        progress.level(Scripted.table("orders"), Level.AGGREGATE);
    }

    private Map<Level, LevelState> levels(String table) {
        return progress.now().table(table).orElseThrow().levels();
    }

    @Test
    void beforeTheFirstWordNothingIsKnown() {
        RunState now = progress.now();

        assertEquals(OptionalDouble.empty(), now.share());
        assertEquals(Optional.empty(), now.left());
        assertEquals(OptionalLong.empty(), now.rowsPerSecond());
        assertEquals("Opening both databases", now.at());
    }

    @Test
    void shareTimeLeftAndSpeedComeFromTheRowsSeen() {
        begin();
        nanos.set(Duration.ofSeconds(2).toNanos());
        progress.rows(Level.AGGREGATE, 100);

        RunState now = progress.now();
        assertEquals(OptionalDouble.of(0.25), now.share());
        assertEquals(Optional.of(Duration.ofSeconds(6)), now.left());
        assertEquals(OptionalLong.of(50), now.rowsPerSecond());
        assertEquals(4_096, now.bytes());
    }

    @Test
    void aPassedEstimateIsNoShare() {
        begin();
        progress.rows(Level.AGGREGATE, 401);

        assertEquals(OptionalDouble.empty(), progress.now().share());
    }

    @Test
    void eachLevelOfEachTableHasItsState() {
        begin();
        progress.rows(Level.AGGREGATE, 90);
        assertEquals(
                Map.of(
                        Level.AGGREGATE, new LevelState.Running(90),
                        Level.CHECKSUM, new LevelState.Queued(),
                        Level.SAMPLE, new LevelState.NotLookedAt()),
                levels("orders"));

        progress.levelDone(Level.AGGREGATE, Scripted.found("orders", 100, 99, List.of("rows: 100, 99")));
        progress.level(Scripted.table("orders"), Level.CHECKSUM);
        progress.levelDone(
                Level.CHECKSUM,
                Scripted.found(
                        "orders", 100, 99, List.of(), Scripted.changed(3, "a", "b"), Scripted.changed(7, "a", "b")));
        assertEquals(new LevelState.Differs(1), levels("orders").get(Level.AGGREGATE));
        assertEquals(new LevelState.Differs(2), levels("orders").get(Level.CHECKSUM));
        assertEquals(new LevelState.Queued(), levels("payments").get(Level.CHECKSUM));
        TableState orders = progress.now().table("orders").orElseThrow();
        assertEquals(OptionalLong.of(99), orders.targetRows());
        assertEquals(OptionalDouble.of(1), orders.progress());
    }

    @Test
    void aRowThatTwoLevelsFindCountsOnce() {
        begin();
        progress.levelDone(Level.AGGREGATE, Scripted.found("orders", 9, 9, List.of(), Scripted.changed(3, "a", "b")));
        progress.level(Scripted.table("orders"), Level.CHECKSUM);
        progress.suspects(Scripted.table("orders"), List.of(RowKey.of(3), RowKey.of(4)));

        assertEquals(2, progress.now().differences());
        progress.levelDone(Level.CHECKSUM, Scripted.found("orders", 9, 9, List.of(), Scripted.changed(3, "a", "b")));
        assertEquals(1, progress.now().differences(), "row 4 has settled");
    }

    @Test
    void whatWasNotReachedIsNotCalledEqual() {
        begin();
        progress.suspects(Scripted.table("orders"), List.of(RowKey.of(4)));
        progress.refused(Scripted.table("payments"), new NotCompared("table payments", "No right to read it."));
        nanos.set(1_000_000);
        progress.end();
        nanos.set(9_000_000);

        assertEquals(new LevelState.NotLookedAt(), levels("orders").get(Level.CHECKSUM));
        assertEquals(
                new LevelState.Refused("No right to read it."),
                levels("payments").get(Level.AGGREGATE));
        assertEquals(
                List.of(RowKey.of(4)),
                progress.now().table("orders").orElseThrow().suspects());
        assertEquals(Duration.ofMillis(1), progress.now().elapsed());
    }
}
