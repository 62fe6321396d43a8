package dev.understudy.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.ui.rehearsal.History.Series;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final int HOUR = 36_000;

    private final History history = new History();

    @Test
    void anHourOfTenUpdatesASecondTakesNoMoreMemoryThanAMoment() {
        int before = history.held();
        for (int i = 0; i < HOUR; i++) {
            add(i / 10.0, 5, 20);
            assertTrue(history.size() <= History.CAPACITY);
        }
        assertEquals(before, history.held());
        assertTrue(history.size() >= History.CAPACITY / 2 - 1, "half of it is in use, not " + history.size());
        assertEquals(3_599.9, history.latest());
        assertEquals(0, history.seconds(0));
    }

    @Test
    void noPeakOfLatencyAndNoDipOfWritesIsLostInAnHour() {
        for (int i = 0; i < HOUR; i++) {
            add(i / 10.0, i == 7_777 ? 900 : 5, i == 20_001 ? 0 : 20);
        }
        assertEquals(900, history.highest(Series.P95));
        assertEquals(0, lowestWrites());
    }

    @Test
    void timesAscendThroughoutHoweverOftenNeighboursWereJoined() {
        for (int i = 0; i < HOUR; i++) {
            add(i / 10.0, 5, 20);
        }
        for (int i = 1; i < history.size(); i++) {
            assertTrue(history.seconds(i) > history.seconds(i - 1), "at " + i);
        }
    }

    @Test
    void whatWasNotMeasuredStaysSo() {
        history.add(new History.Point(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
        assertTrue(Double.isNaN(history.value(Series.P95, 0)));
        assertEquals(0, history.highest(Series.P95));
    }

    private void add(double seconds, double p95, double writes) {
        history.add(new History.Point(seconds, 2, p95, 9, 0, writes));
    }

    private double lowestWrites() {
        double lowest = Double.MAX_VALUE;
        for (int i = 0; i < history.size(); i++) {
            lowest = Math.min(lowest, history.value(Series.WRITES, i));
        }
        return lowest;
    }
}
