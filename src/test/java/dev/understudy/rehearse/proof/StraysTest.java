package dev.understudy.rehearse.proof;

import static dev.understudy.rehearse.ledger.WriteState.ACKNOWLEDGED;
import static dev.understudy.rehearse.ledger.WriteState.INTENDED;
import static dev.understudy.rehearse.ledger.WriteState.REFUSED;
import static dev.understudy.rehearse.ledger.WriteState.UNKNOWN;
import static dev.understudy.rehearse.proof.Story.insert;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Inserts whose keys were never learned, because their answers were cut off.
class StraysTest {
    private final Story story = Story.of();

    @Test
    void anInsertWhoseKeyWasNeverLearnedIsFoundByItsSequenceNumber() {
        story.write(7, UNKNOWN, insert(null, "a")).after(50_001, "a", 1, 7);
        assertEquals(1, story.rows().kept());
        assertEquals(
                List.of(1L, 1L), List.of(story.loss().unknown(), story.loss().unknownPresent()));
    }

    @Test
    void anInsertWhoseKeyWasNeverLearnedAndThatIsNotThereIsNothing() {
        story.write(7, INTENDED, insert(null, "a"));
        assertEquals(
                List.of(1L, 0L, 0L),
                List.of(
                        story.loss().unknown(),
                        story.loss().unknownPresent(),
                        story.loss().lostWrites()));
    }

    @Test
    void aRowThatItsUnlearnedInsertDidNotLeaveSoIsAltered() {
        story.write(7, UNKNOWN, insert(null, "a")).after(50_001, "garbled", 1, 7);
        assertEquals(
                List.of("orders 50001: altered, not as its insert left it"),
                story.rows().named());
    }

    @Test
    void ofTwoUnlearnedInsertsOfOneWriteEachFindsItsRow() {
        story.write(7, UNKNOWN, insert(null, "a"), insert(null, "b"))
                .after(1, "garbled", 1, 7)
                .after(2, "a", 1, 7);
        assertEquals(List.of(1L, 1L), List.of(story.rows().kept(), story.rows().altered()));
    }

    @Test
    void withoutASequenceColumnAnUnlearnedInsertIsFoundByItsDigest() {
        Story plain = Story.of(true, false).write(7, UNKNOWN, insert(null, "a")).after(5, "a", 1, 0);
        assertEquals(1, plain.rows().kept());
        assertEquals(1, plain.after(6, "a", 1, 0).rows().unexplained());
    }

    @Test
    void aRefusedInsertWithoutAKeyExplainsNothing() {
        story.write(7, REFUSED, insert(null, "a")).after(5, "a", 1, 7);
        assertEquals(1, story.rows().unexplained());
    }

    @Test
    void anAcknowledgedInsertWithoutAKeyThatIsNotThereIsLost() {
        story.write(7, ACKNOWLEDGED, insert(null, "a"));
        assertEquals(
                List.of("orders (key never learned): lost, acknowledged write 7 (insert) absent"),
                story.loss().lost());
    }
}
