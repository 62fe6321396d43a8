package dev.understudy.rehearse.proof;

import java.util.Collection;
import java.util.List;

/// In what a copy differs from the system of record after both are quiet. It is not loss; it forbids moving
/// reads or the system of record.
///
/// @param keys how many keys are missing, too many or of other content
/// @param named the first hundred of them
public record Divergence(long keys, List<String> named) {
    /// No difference, or no copy.
    public static final Divergence NONE = new Divergence(0, List.of());

    public Divergence {
        named = List.copyOf(named);
    }

    /// Compares table by table, by source name. O(n).
    ///
    /// @throws IllegalArgumentException if the two are not of the same tables or keys do not ascend
    public static Divergence between(Collection<TableDigest> record, Collection<TableDigest> copy) {
        var found = new Names();
        long keys = 0;
        for (TableDigest table : record) {
            keys += table(table, of(table.table(), copy), found);
        }
        if (record.size() != copy.size()) {
            throw new IllegalArgumentException(
                    "the record has %d tables but the copy %d".formatted(record.size(), copy.size()));
        }
        return new Divergence(keys, found.list());
    }

    private static TableDigest of(String table, Collection<TableDigest> copy) {
        return copy.stream()
                .filter(digests -> digests.table().equals(table))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the copy's rows of table %s are not given".formatted(table)));
    }

    private static long table(TableDigest record, TableDigest copy, Names found) {
        Ascending.check(record);
        Ascending.check(copy);
        long differing = 0;
        int r = 0;
        int c = 0;
        while (r < record.keys().length || c < copy.keys().length) {
            long recordKey = key(record, r);
            long copyKey = key(copy, c);
            boolean inRecord = r < record.keys().length && recordKey <= copyKey;
            boolean inCopy = c < copy.keys().length && copyKey <= recordKey;
            if (!inRecord || !inCopy || record.digests()[r] != copy.digests()[c]) {
                differing++;
                found.add("%s %d: %s"
                        .formatted(record.table(), Math.min(recordKey, copyKey), difference(inRecord, inCopy)));
            }
            r += inRecord ? 1 : 0;
            c += inCopy ? 1 : 0;
        }
        return differing;
    }

    private static String difference(boolean inRecord, boolean inCopy) {
        if (!inCopy) {
            return "diverged, missing in the copy";
        }
        return inRecord ? "diverged, the copy differs" : "diverged, only in the copy";
    }

    private static long key(TableDigest table, int index) {
        return index < table.keys().length ? table.keys()[index] : Long.MAX_VALUE;
    }
}
