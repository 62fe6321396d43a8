package dev.understudy.rehearse.proof;

import static dev.understudy.rehearse.ledger.WriteState.ACKNOWLEDGED;
import static dev.understudy.rehearse.ledger.WriteState.INTENDED;
import static dev.understudy.rehearse.ledger.WriteState.REFUSED;
import static dev.understudy.rehearse.ledger.WriteState.UNKNOWN;
import static dev.understudy.rehearse.proof.Story.delete;
import static dev.understudy.rehearse.proof.Story.insert;
import static dev.understudy.rehearse.proof.Story.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.report.Report;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of one key. Order 17 stood in the baseline.
class JudgementTest {
    private final Story story = Story.of().before(17, "paid");

    @Test
    void aRowAsItWasIsRestored() {
        story.after(17, "paid", 1, 0);
        assertEquals(classes("1 0 0 0 0 0"), story.rows());
        assertTrue(story.rows().green());
    }

    @Test
    void aRowAsTheLastAcknowledgedWriteLeftItIsKept() {
        story.write(1, ACKNOWLEDGED, update(17, "sent", 2)).after(17, "sent", 2, 1);
        assertEquals(classes("0 1 0 0 0 0"), story.rows());
        assertEquals(0, story.loss().lostWrites());
    }

    @Test
    void anUpdateLostWhileTheRowExistsIsLostNotAltered() {
        story.write(4711, ACKNOWLEDGED, update(17, "sent", 2)).after(17, "paid", 1, 0);
        assertEquals(classes("0 0 1 0 0 0", "orders 17: lost, acknowledged write 4711 (update) absent"), story.rows());
        assertEquals(1, story.loss().lostWrites());
        assertEquals(1, story.loss().lostRows());
        assertEquals(story.rows().named(), story.loss().lost());
    }

    @Test
    void anInsertThatIsAbsentIsLost() {
        story.after(17, "paid", 1, 0).write(1, ACKNOWLEDGED, insert(18L, "new"));
        assertEquals(classes("1 0 1 0 0 0", "orders 18: lost, acknowledged write 1 (insert) absent"), story.rows());
    }

    @Test
    void aDeleteUndoneIsResurrectedAndALostWrite() {
        story.write(9, ACKNOWLEDGED, delete(17, 2)).after(17, "paid", 1, 0);
        assertEquals(
                classes("0 0 0 1 0 0", "orders 17: resurrected, acknowledged write 9 (delete) undone"), story.rows());
        assertEquals(1, story.loss().resurrectedRows());
        assertEquals(1, story.loss().lostWrites());
        assertFalse(story.rows().green());
    }

    @Test
    void aDeleteThatHoldsIsKept() {
        story.write(9, ACKNOWLEDGED, delete(17, 2));
        assertEquals(classes("0 1 0 0 0 0"), story.rows());
    }

    @Test
    void aValueReEncodedByAFaultyUndoIsAltered() {
        story.write(1, ACKNOWLEDGED, update(17, "naïve", 2)).after(17, "naÃ¯ve", 2, 1);
        assertEquals(
                classes("0 0 0 0 1 0", "orders 17: altered, not as acknowledged write 1 (update) left it"),
                story.rows());
        assertEquals(0, story.loss().lostWrites());
    }

    @Test
    void aRowOfTheBaselineReEncodedIsAltered() {
        story.after(17, "pa\u0000id", 1, 0);
        assertEquals(
                classes(
                        "0 0 0 0 1 0",
                        "orders 17: altered, not as in the baseline, and no acknowledged write changed it"),
                story.rows());
    }

    @Test
    void aStrayRowIsUnexplained() {
        story.after(17, "paid", 1, 0).after(99, "stray", 1, 0);
        assertEquals(
                classes("1 0 0 0 0 1", "orders 99: unexplained, in neither the baseline nor the ledger"), story.rows());
    }

    @Test
    void aRowOfTheBaselineThatVanishedIsLostThoughNoWriteWas() {
        assertEquals(
                classes("0 0 1 0 0 0", "orders 17: lost, row of the baseline absent, and nothing deleted it"),
                story.rows());
        assertEquals(0, story.loss().lostWrites());
        assertEquals(1, story.loss().lostRows());
        assertEquals(1, story.judge().rowsFromBefore());
    }

    @Test
    void aCommitWhoseAnswerWasCutOffIsUnknownNotLost() {
        story.write(1, UNKNOWN, update(17, "sent", 2)).after(17, "sent", 2, 1);
        assertEquals(classes("0 1 0 0 0 0"), story.rows());
        assertEquals(List.of(1L, 1L, 0L), unknown());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "INTENDED"})
    void anUnknownWriteThatDidNotHappenIsNotLost(WriteState state) {
        story.write(1, state, update(17, "sent", 2)).after(17, "paid", 1, 0);
        assertEquals(classes("1 0 0 0 0 0"), story.rows());
        assertEquals(List.of(1L, 0L, 0L), unknown());
    }

    @Test
    void afterAnUnknownWriteBothStatesAreAllowed() {
        story.write(1, ACKNOWLEDGED, update(17, "sent", 2)).write(2, INTENDED, delete(17, 3));
        assertEquals(classes("0 1 0 0 0 0"), story.rows());
        assertEquals(List.of(1L, 1L, 0L), unknown());
        story.after(17, "sent", 2, 1);
        assertEquals(classes("0 1 0 0 0 0"), story.rows());
        assertEquals(List.of(1L, 0L, 0L), unknown());
    }

    @Test
    void anUnknownWriteBeforeTheLastAcknowledgedOneAllowsNothing() {
        story.write(1, UNKNOWN, update(17, "sent", 2))
                .write(2, ACKNOWLEDGED, update(17, "done", 3))
                .after(17, "sent", 2, 1);
        assertEquals(1, story.rows().lost());
    }

    @Test
    void norDoesItWithoutVersions() {
        Story plain = Story.of(false, false)
                .before(17, "paid")
                .write(1, UNKNOWN, update(17, "sent", 0))
                .write(2, ACKNOWLEDGED, update(17, "done", 0))
                .after(17, "sent", 0, 0);
        assertEquals(1, plain.rows().lost());
        assertEquals(1, plain.loss().lostWrites());
    }

    @Test
    void anUnknownInsertExplainsARowThatWasDeleted() {
        story.write(1, ACKNOWLEDGED, delete(17, 2))
                .write(2, UNKNOWN, insert(17L, "again"))
                .after(17, "again", 1, 2);
        assertEquals(classes("0 1 0 0 0 0"), story.rows());
        assertEquals(List.of(1L, 1L, 0L), unknown());
    }

    @Test
    void anUnknownInsertThatDoesNotFitExplainsNothing() {
        story.write(1, ACKNOWLEDGED, delete(17, 2))
                .write(2, UNKNOWN, insert(17L, "again"))
                .after(17, "paid", 1, 0);
        assertEquals(1, story.rows().resurrected());
    }

    @Test
    void aRefusedWriteNeverHappened() {
        story.write(1, REFUSED, update(17, "sent", 2)).after(17, "paid", 1, 0);
        assertEquals(classes("1 0 0 0 0 0"), story.rows());
        story.after(17, "sent", 2, 1);
        assertEquals(1, story.rows().altered());
    }

    @Test
    void aRowThatOnlyARefusedInsertSpeaksOfIsUnexplained() {
        story.after(17, "paid", 1, 0).write(1, REFUSED, insert(18L, "no")).after(18, "no", 1, 1);
        assertEquals(1, story.rows().unexplained());
    }

    @Test
    void whatWasInsertedAndDeletedIsKeptAsNothing() {
        story.after(17, "paid", 1, 0).write(1, ACKNOWLEDGED, insert(18L, "new")).write(2, ACKNOWLEDGED, delete(18, 2));
        assertEquals(classes("1 1 0 0 0 0"), story.rows());
        assertEquals(0, story.loss().lostWrites());
    }

    @Test
    void theLedgerMayComeInAnyOrder() {
        story.write(2, ACKNOWLEDGED, update(17, "done", 3))
                .write(1, ACKNOWLEDGED, update(17, "sent", 2))
                .after(17, "done", 3, 2);
        assertEquals(classes("0 1 0 0 0 0"), story.rows());
    }

    @Test
    void oneWriteMayChangeAKeyTwice() {
        story.write(1, ACKNOWLEDGED, insert(18L, "new"), update(18, "paid", 2))
                .write(2, ACKNOWLEDGED, update(17, "sent", 2), delete(17, 3))
                .after(18, "paid", 2, 1);
        assertEquals(classes("0 2 0 0 0 0"), story.rows());
    }

    private List<Long> unknown() {
        Report.Loss loss = story.loss();
        return List.of(loss.unknown(), loss.unknownPresent(), loss.lostWrites());
    }

    /// @param counts restored, kept, lost, resurrected, altered, unexplained
    private static Report.Restore classes(String counts, String... named) {
        long[] each =
                Arrays.stream(counts.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Report.Restore(
                true, each[0], each[1], each[2], each[3], each[4], each[5], 0, List.of(), List.of(named));
    }
}
