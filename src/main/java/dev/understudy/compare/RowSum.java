package dev.understudy.compare;

import java.math.BigInteger;

/// Some rows: how many there are, and the sum of their digests.
record RowSum(long rows, BigInteger sum) {
    static final RowSum NONE = new RowSum(0, BigInteger.ZERO);

    static RowSum of(long digest) {
        return new RowSum(1, BigInteger.valueOf(digest));
    }

    RowSum plus(RowSum other) {
        return new RowSum(rows + other.rows, sum.add(other.sum));
    }
}
