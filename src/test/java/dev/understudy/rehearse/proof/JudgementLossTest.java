package dev.understudy.rehearse.proof;

import static dev.understudy.rehearse.ledger.WriteState.ACKNOWLEDGED;
import static dev.understudy.rehearse.ledger.WriteState.UNKNOWN;
import static dev.understudy.rehearse.proof.Story.at;
import static dev.understudy.rehearse.proof.Story.change;
import static dev.understudy.rehearse.proof.Story.delete;
import static dev.understudy.rehearse.proof.Story.insert;
import static dev.understudy.rehearse.proof.Story.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.budget.Measured;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.RowChange.Kind;
import dev.understudy.rehearse.report.Report;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lost writes and rows, duplicates, transactions.
class JudgementLossTest {
    private final Story story = Story.of();

    @Test
    void aLaterWriteThatIsThereSupersedes() {
        chain();
        story.after(17, "d", 4, 4);
        assertEquals(0, story.loss().lostWrites());
    }

    @ParameterizedTest
    @CsvSource({"1, a, 3", "2, b, 2", "3, c, 1"})
    void allAfterTheOneThatIsThereAreLost(long version, String value, long lost) {
        chain();
        story.after(17, value, version, version);
        assertEquals(
                List.of(lost, 1L),
                List.of(story.loss().lostWrites(), story.loss().lostRows()));
    }

    @Test
    void withTheRowGoneAllOfItsWritesAreLost() {
        chain();
        assertEquals(4, story.loss().lostWrites());
    }

    @Test
    void anOlderVersionOfUnknownContentIsLostNotAltered() {
        Story plain = Story.of(true, false)
                .write(1, ACKNOWLEDGED, insert(17L, "a"))
                .write(2, ACKNOWLEDGED, update(17, "b", 2))
                .write(3, ACKNOWLEDGED, update(17, "c", 3))
                .after(17, "garbled", 2, 0);
        assertEquals(1, plain.rows().lost());
        assertEquals(1, plain.loss().lostWrites());
    }

    @Test
    void theVersionDecidesBeforeTheSequenceNumber() {
        chain();
        assertEquals(1, story.after(17, "garbled", 4, 2).rows().altered());
        assertEquals(1, story.after(17, "garbled", 2, 4).rows().lost());
    }

    @Test
    void aNewerVersionOfUnknownContentIsAltered() {
        chain();
        story.after(17, "garbled", 5, 4);
        assertEquals(1, story.rows().altered());
        assertEquals(0, story.loss().lostWrites());
    }

    @Test
    void withoutVersionsTheSequenceNumberDecides() {
        Story plain = Story.of(false, true).before(17, "a").write(5, ACKNOWLEDGED, update(17, "b", 0));
        assertEquals(1, plain.after(17, "garbled", 0, 4).rows().lost());
        assertEquals(1, plain.after(17, "garbled", 0, 5).rows().altered());
    }

    @Test
    void withoutEitherOnlyTheDigestCan() {
        Story plain = Story.of(false, false).before(17, "a").write(5, ACKNOWLEDGED, update(17, "b", 0));
        assertEquals(1, plain.after(17, "a", 0, 0).rows().lost());
        assertEquals(1, plain.after(17, "garbled", 0, 0).rows().altered());
    }

    /// Writes 1 to 3 made versions 2 to 4 on a store that died; 4 to 6 were built upon version 1 again.
    @Test
    void lostUpdatesThatWereOverwrittenLaterAreSeenByTheirVersions() {
        story.before(17, "a");
        for (int i = 0; i < 3; i++) {
            story.write(1 + i, ACKNOWLEDGED, update(17, "x" + i, 2 + i));
            story.write(4 + i, ACKNOWLEDGED, update(17, "y" + i, 2 + i));
        }
        story.after(17, "y2", 4, 6);
        assertEquals(3, story.loss().lostWrites());
        assertEquals(
                List.of("orders 17: lost, acknowledged write 3 (update) overwritten unseen"),
                story.rows().named());
    }

    @Test
    void withoutVersionsLostUpdatesThatWereOverwrittenLaterAreNotSeen() {
        Story plain = Story.of(false, true)
                .before(17, "a")
                .write(1, ACKNOWLEDGED, update(17, "x", 2))
                .write(2, ACKNOWLEDGED, update(17, "y", 2))
                .after(17, "y", 2, 2);
        assertEquals(1, plain.rows().kept());
    }

    @Test
    void anInsertUponARowThatWasNotDeletedLostThatRow() {
        story.write(1, ACKNOWLEDGED, insert(17L, "a"))
                .write(2, ACKNOWLEDGED, insert(17L, "b"))
                .after(17, "b", 1, 2);
        assertEquals(1, story.loss().lostWrites());
    }

    @Test
    void anInsertAfterADeleteIsANewRow() {
        story.write(1, ACKNOWLEDGED, insert(17L, "a"))
                .write(2, ACKNOWLEDGED, delete(17, 2))
                .write(3, ACKNOWLEDGED, insert(17L, "b"))
                .after(17, "b", 1, 3);
        assertEquals(1, story.rows().kept());
        assertEquals(0, story.loss().lostWrites());
    }

    @Test
    void theAgeOfLossIsThatOfTheOldestWriteBeforeTheOnset() {
        story.write(10, ACKNOWLEDGED, insert(1L, "a"))
                .write(20, ACKNOWLEDGED, insert(2L, "b"))
                .write(30, ACKNOWLEDGED, insert(3L, "c"));
        Report.Loss loss = story.judge(at(25)).loss();
        assertEquals(Duration.ofSeconds(15), loss.oldestLostAge());
        assertEquals(
                new Measured.Lost(3, Duration.ofSeconds(15), 0),
                story.judge(at(25)).lost());
        assertEquals(List.of(3L, 3L, 1L), List.of(loss.lostWrites(), loss.lostRows(), loss.lostAfterOnset()));
    }

    @Test
    void theAgeOfLossAfterTheOnsetIsZero() {
        story.write(30, ACKNOWLEDGED, insert(3L, "c"));
        Report.Loss loss = story.judge(at(25)).loss();
        assertEquals(Duration.ZERO, loss.oldestLostAge());
        assertEquals(1, loss.lostAfterOnset());
    }

    @Test
    void anInsertThatWasSentTwiceIsADuplicate() {
        story.write(7, ACKNOWLEDGED, insert(1L, "a")).after(1, "a", 1, 7).after(2, "a", 1, 7);
        assertEquals(1, story.loss().duplicatedRows());
        assertEquals(1, story.rows().unexplained());
    }

    @Test
    void severalRowsThatOneWriteMakesAreNoDuplicates() {
        story.write(7, ACKNOWLEDGED, insert(1L, "a"), insert(2L, "b"), update(3, "c", 2))
                .before(3, "x")
                .after(1, "a", 1, 7)
                .after(2, "b", 1, 7)
                .after(3, "c", 2, 7);
        assertEquals(0, story.loss().duplicatedRows());
        assertEquals(2, story.after(4, "d", 1, 7).after(5, "d", 1, 7).loss().duplicatedRows());
    }

    @Test
    void rowsOfTheBaselineCarryTheNumbersOfOtherRehearsals() {
        story.before(1, "a", 4, 7).before(2, "b", 4, 7).after(1, "a", 4, 7).after(2, "b", 4, 7);
        story.write(7, ACKNOWLEDGED, insert(3L, "c")).after(3, "c", 1, 7);
        assertEquals(0, story.loss().duplicatedRows());
    }

    @Test
    void aWriteThatLostTwoRowsIsOneLostWrite() {
        story.table("lines")
                .write(7, ACKNOWLEDGED, insert(1L, "a"), line(2L), line(3L))
                .after(1, "a", 1, 7);
        assertEquals(
                List.of(1L, 2L), List.of(story.loss().lostWrites(), story.loss().lostRows()));
    }

    @Test
    void anUnknownTransactionThatIsWhollyThereIsKept() {
        story.table("lines").write(7, UNKNOWN, insert(1L, "a"), line(null)).after(1, "a", 1, 7);
        assertEquals(1, story.after("lines", 9, "line", 1, 7).loss().unknownPresent());
        assertEquals(2, story.rows().kept());
    }

    @Test
    void anUnknownTransactionOfWhichAPartIsThereIsNotAllowed() {
        story.table("lines").before(5, "old").write(7, UNKNOWN, insert(1L, "a"), delete(5, 2), line(null));
        story.after(1, "a", 1, 7);
        assertEquals(
                List.of(
                        "orders 1: altered, only a part of the transaction of unknown write 7 (insert) is there",
                        "orders 5: lost, only a part of the transaction of unknown write 7 (delete) is there"),
                story.rows().named());
        assertEquals(
                List.of(0L, 1L, 1L, 0L),
                List.of(
                        story.rows().kept(),
                        story.rows().altered(),
                        story.rows().lost(),
                        story.loss().lostWrites()));
    }

    @Test
    void onlyTheFirstHundredAreNamed() {
        for (long key = 1; key <= 150; key++) {
            story.after(key, "stray", 1, 0);
        }
        assertEquals(150, story.rows().unexplained());
        assertEquals(100, story.rows().named().size());
    }

    @Test
    void theHighestKeyIsJudgedToo() {
        Story highest = Story.of().before(Long.MAX_VALUE, "a");
        assertEquals(1, highest.rows().lost());
        assertEquals(1, highest.after(Long.MAX_VALUE, "a", 1, 0).rows().restored());
        assertEquals(1, story.after(Long.MAX_VALUE, "b", 1, 0).rows().unexplained());
    }

    @Test
    void aTableThatWasNotReadIsRefused() {
        assertEquals(
                "the ledger writes to table lines, which was not read; read were [orders]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> story.write(1, ACKNOWLEDGED, line(1L)).judge())
                        .getMessage());
    }

    private static RowChange line(@Nullable Long key) {
        return change("lines", Kind.INSERT, key, "line", 1);
    }

    /// Insert and three updates of order 17: versions 1 to 4 by writes 1 to 4.
    private void chain() {
        story.write(1, ACKNOWLEDGED, insert(17L, "a"))
                .write(2, ACKNOWLEDGED, update(17, "b", 2))
                .write(3, ACKNOWLEDGED, update(17, "c", 3))
                .write(4, ACKNOWLEDGED, update(17, "d", 4));
    }
}
