package dev.understudy.rehearse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivergenceTest {
    @Test
    void equalCopiesDoNotDiverge() {
        assertEquals(Divergence.NONE, between(rows(1, 10, 2, 20), rows(1, 10, 2, 20)));
    }

    @Test
    void namesWhatIsMissingExtraOrOther() {
        assertEquals(
                new Divergence(
                        4,
                        List.of(
                                "orders -5: diverged, missing in the copy",
                                "orders 2: diverged, the copy differs",
                                "orders 3: diverged, only in the copy",
                                "orders 9223372036854775807: diverged, missing in the copy")),
                between(rows(-5, 1, 1, 10, 2, 20, Long.MAX_VALUE, 7), rows(1, 10, 2, 21, 3, 30)));
    }

    @Test
    void countsAllButNamesAHundred() {
        long[] keys = new long[150];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = i;
        }
        var divergence = between(new TableDigest("orders", keys, keys), rows());
        assertEquals(150, divergence.keys());
        assertEquals(100, divergence.named().size());
    }

    @Test
    void aTableThatIsNotGivenIsRefused() {
        assertEquals(
                "the copy's rows of table orders are not given",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Divergence.between(List.of(rows()), List.of(other())))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> Divergence.between(List.of(rows()), List.of(rows(), other())));
    }

    @Test
    void keysThatDoNotAscendAreRefused() {
        assertEquals(
                "the keys of table orders must ascend, got 2 before 2",
                assertThrows(IllegalArgumentException.class, () -> between(rows(2, 1, 2, 1), rows()))
                        .getMessage());
    }

    @Test
    void divergenceAndSchemaMakeAProofRed() {
        var judgement = Story.of().before(1, "a").after(1, "a", 1, 0).judge();
        assertEquals(true, judgement.restore(Divergence.NONE, List.of()).green());
        assertEquals(
                false,
                judgement.restore(new Divergence(1, List.of("x")), List.of()).green());
        assertEquals(false, judgement.restore(Divergence.NONE, List.of("x")).green());
    }

    private static Divergence between(TableDigest record, TableDigest copy) {
        return Divergence.between(List.of(record), List.of(copy));
    }

    private static TableDigest other() {
        return new TableDigest("lines", new long[0], new long[0]);
    }

    private static TableDigest rows(long... keysAndDigests) {
        long[] keys = new long[keysAndDigests.length / 2];
        long[] digests = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = keysAndDigests[2 * i];
            digests[i] = keysAndDigests[2 * i + 1];
        }
        return new TableDigest("orders", keys, digests);
    }
}
