package dev.understudy.ui.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void everyAreaFindsWhatALookAtEachRectangleFinds() {
        var random = new Random(4);
        List<Rect> rects = Stream.generate(() -> rect(random, 900)).limit(500).toList();
        Grid grid = new Grid(rects);

        for (int i = 0; i < 200; i++) {
            Rect area = rect(random, 4_000);
            assertArrayEquals(
                    IntStream.range(0, rects.size())
                            .filter(each -> rects.get(each).touches(area))
                            .toArray(),
                    grid.in(area));
        }
    }

    @Test
    void aRectangleAcrossCellsIsFoundOnce() {
        Grid grid = new Grid(List.of(new Rect(-700, -700, 1_400, 1_400)));

        assertArrayEquals(new int[] {0}, grid.in(new Rect(-700, -700, 1_400, 1_400)));
        assertArrayEquals(new int[] {0}, grid.in(new Rect(-1e9, -1e9, 2e9, 2e9)));
        assertEquals(0, grid.in(new Rect(701, 0, 10, 10)).length);
    }

    private static Rect rect(Random random, int largest) {
        return new Rect(
                random.nextInt(-5_000, 5_000),
                random.nextInt(-5_000, 5_000),
                random.nextInt(largest),
                random.nextInt(largest));
    }
}
