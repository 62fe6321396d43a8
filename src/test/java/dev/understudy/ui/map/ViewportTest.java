package dev.understudy.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.graph.MapLayout.Point;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private final Viewport view = new Viewport(2, 100, 50, 800, 600);

    @Test
    void aPlaceIsTheSameThereAndBack() {
        assertEquals(new Point(150, 70), view.onMap(100, 40));
        assertEquals(new Point(100, 40), view.onScreen(new Point(150, 70)));
        assertEquals(new Rect(100, 50, 400, 300), view.seen());
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        assertEquals(view.onMap(300, 200), view.zoomed(1.5, 300, 200).onMap(300, 200));
        assertEquals(3, view.zoomed(1.5, 300, 200).scale());
    }

    @Test
    void theScaleHasItsLimits() {
        assertEquals(4, view.zoomed(1_000).scale());
        assertEquals(0.01, view.zoomed(1e-9).scale());
    }

    @Test
    void panningMovesTheMapWithThePointer() {
        assertEquals(view.onMap(10, 10), view.panned(40, -30).onMap(50, -20));
    }

    @Test
    void theWholeMapFitsInTheMiddleAndIsNeverLargerThanLife() {
        Viewport fitted = view.fitted(4_000, 1_000);
        assertEquals(776 / 4_000.0, fitted.scale());
        assertEquals(new Point(2_000, 500), fitted.onMap(400, 300));
        assertEquals(1, view.fitted(10, 10).scale());
    }

    @Test
    void aBoxIsBroughtIntoSightByMovingAsLittleAsNeeded() {
        assertEquals(view, view.showing(new Rect(200, 100, 100, 40)));
        Viewport moved = view.showing(new Rect(600, 100, 100, 40));
        assertEquals(50, moved.top());
        assertEquals(712, moved.seen().right());
        assertEquals(
                new Point(650, 120),
                view.centred(new Rect(600, 100, 100, 40), 1).onMap(400, 300));
    }

    @Test
    void withoutRoomNothingBreaks() {
        assertTrue(Viewport.of(0, 0).fitted(100, 100).scale() > 0);
    }
}
