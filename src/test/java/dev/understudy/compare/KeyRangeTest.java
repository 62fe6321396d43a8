package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRangeTest {
    @Test
    void piecesCoverTheRangeWithoutGapAndOverlap() {
        assertEquals(
                List.of(new KeyRange(1, 4), new KeyRange(5, 8), new KeyRange(9, 10)), new KeyRange(1, 10).split(3));
        assertEquals(List.of(new KeyRange(7, 7)), new KeyRange(7, 7).split(16));
        assertEquals(List.of(new KeyRange(-1, -1), new KeyRange(0, 0)), new KeyRange(-1, 0).split(16));
    }

    @Test
    void allKeysAreSplitWithoutOverflow() {
        List<KeyRange> pieces = KeyRange.ALL.split(16);
        assertEquals(16, pieces.size());
        assertEquals(Long.MIN_VALUE, pieces.getFirst().from());
        assertEquals(Long.MAX_VALUE, pieces.getLast().to());
        for (int index = 1; index < pieces.size(); index++) {
            assertEquals(pieces.get(index - 1).to() + 1, pieces.get(index).from());
        }
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> new KeyRange(2, 1));
        assertEquals("need from <= to, got 2 and 1", e.getMessage());
    }
}
