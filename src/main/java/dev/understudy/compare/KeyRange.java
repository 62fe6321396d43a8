package dev.understudy.compare;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The keys from `from` to `to`, both included.
record KeyRange(long from, long to) {
    static final KeyRange ALL = new KeyRange(Long.MIN_VALUE, Long.MAX_VALUE);

    KeyRange {
        if (from > to) {
            throw new IllegalArgumentException("need from <= to, got %d and %d".formatted(from, to));
        }
    }

    /// At most `pieces` ranges that cover this one, of the same width but the last.
    List<KeyRange> split(int pieces) {
        BigInteger width =
                BigInteger.valueOf(to).subtract(BigInteger.valueOf(from)).add(BigInteger.ONE);
        BigInteger step = width.add(BigInteger.valueOf(pieces - 1L)).divide(BigInteger.valueOf(pieces));
        List<KeyRange> ranges = new ArrayList<>(pieces);
        BigInteger begin = BigInteger.valueOf(from);
        while (begin.compareTo(BigInteger.valueOf(to)) <= 0) {
            BigInteger end = begin.add(step);
            BigInteger last = end.subtract(BigInteger.ONE).min(BigInteger.valueOf(to));
            ranges.add(new KeyRange(begin.longValueExact(), last.longValueExact()));
            begin = end;
        }
        return ranges;
    }
}
