package dev.understudy.graph;

import static dev.understudy.graph.Graphs.components;
import static dev.understudy.graph.Graphs.landscape;
import static dev.understudy.graph.Graphs.links;
import static dev.understudy.graph.Graphs.many;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.graph.MapLayout.Box;
import dev.understudy.graph.MapLayout.Point;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
    @Test
    void whoNeedsOthersStandsLeftOfWhatItNeeds() {
        Function<String, Box> boxes = byId(LayeredLayout.of(components("c b a"), links("a-b b-c a-c")));

        assertTrue(right(boxes.apply("a")) < boxes.apply("b").x());
        assertTrue(right(boxes.apply("b")) < boxes.apply("c").x());
    }

    @Test
    void everyBoxHasTheSameSizeAndLiesInsideAndOnNoOther() {
        MapLayout map = LayeredLayout.of(many(120), landscape(120, 200, 7));

        for (Box box : map.boxes()) {
            assertEquals(List.of(168.0, 44.0), List.of(box.width(), box.height()));
            assertTrue(box.x() >= 0 && right(box) <= map.width() && box.y() >= 0);
            assertTrue(box.y() + box.height() <= map.height());
            assertEquals(
                    0, map.boxes().stream().filter(other -> overlap(box, other)).count());
        }
    }

    @Test
    void aRouteRunsFromTheBorderOfOneToTheBorderOfTheOther() {
        MapLayout map = LayeredLayout.of(many(40), landscape(40, 90, 3));
        Function<String, Box> boxes = byId(map);

        assertFalse(map.routes().isEmpty());
        for (MapLayout.Route route : map.routes()) {
            assertTrue(touches(boxes.apply(route.from().value()), route.points().getFirst()));
            assertTrue(touches(boxes.apply(route.to().value()), route.points().getLast()));
        }
    }

    @Test
    void theSameInventoryGivesTheSameMap() {
        assertEquals(
                LayeredLayout.of(many(80), landscape(80, 160, 1)), LayeredLayout.of(many(80), landscape(80, 160, 1)));
    }

    @Test
    void linksThatLeadNowhereOrBackToThemselvesOrTwiceHaveNoRoute() {
        MapLayout map = LayeredLayout.of(components("a b"), links("a-a a-gone gone-b a-b a-b"));

        assertEquals(
                List.of("a>b"),
                map.routes().stream()
                        .map(route -> route.from() + ">" + route.to())
                        .toList());
    }

    @Test
    void aCircleIsLaidOutAndKeepsTheDirectionOfItsArrows() {
        MapLayout map = LayeredLayout.of(components("a b c"), links("a-b b-c c-a"));

        assertEquals(3, map.routes().size());
        Function<String, Box> boxes = byId(map);
        map.routes()
                .forEach(route -> assertTrue(touches(
                        boxes.apply(route.from().value()), route.points().getFirst())));
    }

    @Test
    void partsWithoutALinkArePackedNotStacked() {
        MapLayout map = LayeredLayout.of(many(100), List.of());

        assertEquals(100, map.boxes().size());
        double ratio = map.width() / map.height();
        assertTrue(ratio > 0.8 && ratio < 3, () -> "width to height is " + ratio);
    }

    @Test
    void anEmptyInventoryGivesAnEmptyMap() {
        MapLayout map = LayeredLayout.of(List.of(), List.of());

        assertEquals(List.of(), map.boxes());
        assertEquals(List.of(), map.routes());
    }

    @Test
    void aCancelledLayoutSaysSo() {
        assertThrows(CancellationException.class, () -> LayeredLayout.of(many(50), landscape(50, 80, 1), () -> true));
    }

    @Test
    void nothingIsPrinted() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var heard = new ByteArrayOutputStream();
        try (var ear = new PrintStream(heard, true, UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            LayeredLayout.of(many(30), landscape(30, 50, 1));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", heard.toString(UTF_8));
    }

    private static Function<String, Box> byId(MapLayout map) {
        Map<String, Box> boxes = new HashMap<>();
        map.boxes().forEach(box -> boxes.put(box.id().value(), box));
        return id -> Objects.requireNonNull(boxes.get(id), id);
    }

    private static double right(Box box) {
        return box.x() + box.width();
    }

    private static boolean overlap(Box box, Box other) {
        return !box.equals(other)
                && box.x() < right(other)
                && other.x() < right(box)
                && box.y() < other.y() + other.height()
                && other.y() < box.y() + box.height();
    }

    private static boolean touches(Box box, Point point) {
        boolean onSide = Math.abs(point.x() - box.x()) < 0.5 || Math.abs(point.x() - right(box)) < 0.5;
        return onSide && point.y() > box.y() - 0.5 && point.y() < box.y() + box.height() + 0.5;
    }
}
