package dev.understudy.rehearse.proof;

/// What a merge rests on: keys ascend, none stands twice. Checked, since the wrong order would give a wrong
/// judgement without a sound.
final class Ascending {
    private Ascending() {}

    /// @throws IllegalArgumentException if they do not
    static void check(TableDigest table) {
        long[] keys = table.keys();
        for (int i = 1; i < keys.length; i++) {
            if (keys[i - 1] >= keys[i]) {
                throw new IllegalArgumentException("the keys of table %s must ascend, got %d before %d"
                        .formatted(table.table(), keys[i - 1], keys[i]));
            }
        }
    }
}
