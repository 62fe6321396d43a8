package dev.understudy.compare;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Rows whose digest modulo `count` is one of `buckets`.
record Wanted(SortedSet<Long> buckets, int count) {
    static final Wanted ALL = new Wanted(new TreeSet<>(), 1);

    Wanted {
        buckets = Collections.unmodifiableSortedSet(new TreeSet<>(buckets));
    }

    boolean all() {
        return count == 1;
    }

    boolean has(long digest) {
        return all() || buckets.contains(digest % count);
    }
}
