package dev.understudy.rehearse.proof;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Counts what the keys turned out to be. Used by one thread.
final class Tally {
    private final Map<KeyClass, Long> keys = new EnumMap<>(KeyClass.class);
    private final LostWrites lostWrites = new LostWrites();
    private final Names named = new Names();
    private final Names lostNamed = new Names();
    private long restored;
    private long lostRows;
    private long rowsFromBefore;
    private long duplicated;

    /// A key's verdict.
    ///
    /// @param row how people call it, such as `orders 17`
    void add(String row, KeyVerdict verdict) {
        count(verdict.kind(), 1);
        name(row, verdict);
        boolean fromBefore = verdict.kind() == KeyClass.LOST && verdict.lost().isEmpty();
        if (fromBefore || !verdict.lost().isEmpty()) {
            lostWrites.add(verdict.lost());
            lostRows++;
            rowsFromBefore += fromBefore ? 1 : 0;
            lostNamed.add(words(row, verdict));
        }
    }

    /// A key that is as in the baseline, and that the ledger does not know: most of a million.
    void restored() {
        restored++;
    }

    /// A key that was counted as kept turns out worse. Nothing acknowledged is lost with it.
    void demote(String row, KeyVerdict verdict) {
        count(KeyClass.KEPT, -1);
        count(verdict.kind(), 1);
        name(row, verdict);
    }

    void duplicated(long more) {
        duplicated += more;
    }

    long of(KeyClass kind) {
        return keys.getOrDefault(kind, 0L) + (kind == KeyClass.RESTORED ? restored : 0);
    }

    LostWrites lostWrites() {
        return lostWrites;
    }

    long lostRows() {
        return lostRows;
    }

    /// Rows of the baseline that are absent though nothing deleted them.
    long rowsFromBefore() {
        return rowsFromBefore;
    }

    long duplicated() {
        return duplicated;
    }

    /// The keys that are not as they must be.
    Names named() {
        return named;
    }

    /// The keys of which something is lost.
    Names lostNamed() {
        return lostNamed;
    }

    private void count(KeyClass kind, long more) {
        keys.merge(kind, more, Long::sum);
    }

    private void name(String row, KeyVerdict verdict) {
        if (!verdict.kind().fine()) {
            named.add(words(row, verdict));
        }
    }

    private static String words(String row, KeyVerdict verdict) {
        return "%s: %s, %s".formatted(row, verdict.kind().name().toLowerCase(Locale.ROOT), verdict.why());
    }
}
