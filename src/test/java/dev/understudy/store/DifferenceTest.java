package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final long GAP = 1L << 32;

    @Test
    void oneChangedElementIsOneRow() {
        var first = Difference.between(List.of(), List.of(), List.of("a", "b", "c"));
        assertEquals(List.of(GAP, 2 * GAP, 3 * GAP), first.positions());
        var edit = Difference.between(List.of("a", "b", "c"), first.positions(), List.of("a", "x", "c"));
        assertEquals(List.of(2 * GAP), edit.removed());
        assertEquals(Map.of(2 * GAP, "x"), edit.added());
    }

    @Test
    void anElementMovedFromTheFirstPlaceToTheLastIsOneRow() {
        var edit = Difference.between(List.of("a", "b", "c"), List.of(1L, 2L, 3L), List.of("b", "c", "a"));
        assertEquals(List.of(1L), edit.removed());
        assertEquals(Map.of(3 + GAP, "a"), edit.added());
    }

    @Test
    void aNewElementStandsBetweenItsNeighbours() {
        var edit = Difference.between(List.of("a", "c"), List.of(10L, 20L), List.of("a", "b", "c"));
        assertEquals(List.of(), edit.removed());
        assertEquals(Map.of(15L, "b"), edit.added());
    }

    @Test
    void whereThereIsNoRoomAllAreNumberedAnew() {
        var edit = Difference.between(List.of("a", "c"), List.of(10L, 11L), List.of("a", "b", "c"));
        assertEquals(List.of(GAP, 2 * GAP, 3 * GAP), edit.positions());
        assertEquals(List.of("a", "b", "c"), List.copyOf(edit.added().values()));
    }

    @Test
    void anyListBecomesAnyOther() {
        var random = new Random(3);
        List<String> list = List.of();
        List<Long> positions = List.of();
        var rows = new TreeMap<Long, String>();
        for (int i = 0; i < 3_000; i++) {
            List<String> next = changed(list, random);
            var edit = Difference.between(list, positions, next);
            edit.removed().forEach(rows::remove);
            edit.added()
                    .forEach((position, element) ->
                            assertTrue(rows.put(position, element) == null, "a position is used once"));
            list = next;
            positions = edit.positions();
            assertEquals(list, List.copyOf(rows.values()));
            assertEquals(positions, List.copyOf(rows.keySet()));
        }
    }

    private static List<String> changed(List<String> list, Random random) {
        var changed = new ArrayList<>(list);
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed.add(random.nextInt(changed.size() + 1), "e" + random.nextInt(12));
        }
        while (changed.size() > 15) {
            changed.remove(random.nextInt(changed.size()));
        }
        if (random.nextInt(5) == 0) {
            Collections.swap(changed, 0, random.nextInt(changed.size()));
        }
        return List.copyOf(changed);
    }
}
