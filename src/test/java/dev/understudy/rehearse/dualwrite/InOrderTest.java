package dev.understudy.rehearse.dualwrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.rehearse.ledger.RowChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final InOrder order = new InOrder();

    @Test
    void aLaterWriteOfARowWaitsForTheEarlierOne() {
        order.enter(1, customers(7));
        order.enter(2, customers(7));
        assertEquals(Set.of(), order.before(1, customers(7)));
        assertEquals(Set.of(1L), order.before(2, customers(7)));
        assertTrue(order.isWaiting(1, customers(7)));
        order.leave(1, customers(7));
        assertFalse(order.isWaiting(1, customers(7)));
        assertEquals(Set.of(), order.before(2, customers(7)));
    }

    @Test
    void oneSharedRowOfSeveralIsEnoughToWait() {
        order.enter(1, customers(7, 8));
        order.enter(2, customers(8, 9));
        assertEquals(Set.of(1L), order.before(2, customers(8, 9)));
    }

    @Test
    void writesOfOtherRowsGoAtOnce() {
        order.enter(1, customers(7));
        order.enter(2, customers(8));
        assertEquals(Set.of(), order.before(2, customers(8)));
    }

    @Test
    void theSameKeyOfAnotherTableIsAnotherRow() {
        order.enter(1, customers(7));
        assertEquals(Set.of(), order.before(2, List.of(change("books", 7))));
    }

    @Test
    void tellingAgainChangesNothing() {
        order.enter(1, customers(7));
        order.enter(1, customers(7));
        order.leave(1, customers(7));
        assertEquals(Set.of(), order.before(2, customers(7)));
    }

    @Test
    void aWriteOfAnEarlierProcessThatNobodyToldOfGoes() {
        order.enter(2, customers(7));
        assertEquals(Set.of(), order.before(1, customers(7)));
        order.leave(1, customers(7));
        assertEquals(Set.of(), order.before(2, customers(7)));
    }

    private static List<RowChange> customers(long... keys) {
        return LongStream.of(keys).mapToObj(key -> change("customers", key)).toList();
    }

    private static RowChange change(String table, long key) {
        return new RowChange(table, RowChange.Kind.UPDATE, key, 2, Map.of());
    }
}
