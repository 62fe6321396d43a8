package dev.understudy.bench;

import java.util.Arrays;
import java.util.Collection;

/// Measured values, in order.
public final class Spread {
    private final long[] ascending;

    /// @param values one or more
    public Spread(Collection<Long> values) {
        ascending = values.stream().mapToLong(Long::longValue).sorted().toArray();
        if (ascending.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /// How many there are.
    public int count() {
        return ascending.length;
    }

    /// Their sum.
    public long sum() {
        return Arrays.stream(ascending).sum();
    }

    /// The value of rank ceil(n x percent / 100).
    public long at(int percent) {
        return ascending[Math.max(0, Math.ceilDiv(ascending.length * percent, 100) - 1)];
    }

    /// The one in the middle.
    public long median() {
        return at(50);
    }

    public long min() {
        return ascending[0];
    }

    public long max() {
        return ascending[ascending.length - 1];
    }
}
