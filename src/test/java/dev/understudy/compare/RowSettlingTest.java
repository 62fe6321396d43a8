package dev.understudy.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowSettlingTest {
    private static final RowImage V1 = version(1);
    private static final RowImage V2 = version(2);
    private static final RowImage V3 = version(3);
    private static final RowImage V4 = version(4);

    private static RowImage version(long version) {
        return new RowImage(version, List.of(version), 1);
    }

    private static RowSettling.Watch watch(RowImage source, RowImage target) {
        return new RowSettling.Watch(new Both<>(source, target));
    }

    @Test
    void equalToTheSourceBeforeOrAfterIsSettled() {
        assertTrue(watch(V2, V1).settles(V2, V2, V3));
        assertTrue(watch(V2, V1).settles(V2, V3, V3));
    }

    @Test
    void aTargetThatStandsStillStaysADifference() {
        RowSettling.Watch watch = watch(V2, V1);
        assertFalse(watch.settles(V2, V1, V2));
        assertFalse(watch.settles(V3, V1, V4));
        assertEquals(new Both<>(V4, V1), watch.last());
    }

    @Test
    void aTargetThatFollowsWithALagIsSettled() {
        RowSettling.Watch watch = watch(V2, V1);
        assertFalse(watch.settles(V3, V1, V3));
        assertTrue(watch.settles(V4, V2, V4));
    }

    /// An older write went over a newer one: what the target shows now the source showed before what it
    /// showed then.
    @Test
    void aTargetThatFallsBackStaysADifference() {
        RowSettling.Watch watch = watch(V2, V1);
        assertTrue(watch.settles(V3, V3, V4));
        assertFalse(watch.settles(V4, V2, V4));
    }

    /// It was seen to differ, and its key leads to no row: that is only right while somebody may delete it.
    @Test
    void aRowThatCannotBeReadAgainIsNotTakenForEqual() {
        var nowhere = new Both<>(RowImage.ABSENT, RowImage.ABSENT);
        assertTrue(RowSettling.vanished(nowhere, false));
        assertFalse(RowSettling.vanished(nowhere, true));
        assertFalse(RowSettling.vanished(new Both<>(V1, RowImage.ABSENT), false));
        assertFalse(RowSettling.vanished(new Both<>(V1, V1), false));
    }

    @Test
    void aRowThatComesAndGoesSettlesLikeAnyOther() {
        assertTrue(watch(V1, RowImage.ABSENT).settles(RowImage.ABSENT, RowImage.ABSENT, V2));
        RowSettling.Watch lost = watch(V1, RowImage.ABSENT);
        assertFalse(lost.settles(V1, RowImage.ABSENT, V1));
    }
}
