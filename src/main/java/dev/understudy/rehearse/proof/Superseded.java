package dev.understudy.rehearse.proof;

import dev.understudy.rehearse.ledger.RowChange.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which acknowledged writes of a key are absent. A write is there if its state is there, or if a later one
/// that is there was built upon it (*supersedes* it). The rules, backwards from the write whose state is there:
///
/// - with a version column, a write supersedes only what has a lower version, and so do those that it
///   supersedes. Two acknowledged writes that made the same version of a row were not built upon each other:
///   the earlier is lost, and was overwritten later;
/// - without one, it supersedes all before it: lost updates that were overwritten later are not seen;
/// - a delete supersedes all before it, whatever their versions;
/// - a delete is superseded by an insert only: an update after it found the row undeleted;
/// - an insert supersedes nothing but a delete: what it found there before, it did not find.
final class Superseded {
    private static final long ALL = Long.MAX_VALUE;
    private static final long NONE = Long.MIN_VALUE;

    private final boolean versions;

    /// @param versions whether the table has a version column
    Superseded(boolean versions) {
        this.versions = versions;
    }

    /// Those of `before` that are absent though `present`, which came after them, is there.
    ///
    /// @param present null if nothing of the key is there, and so nothing supersedes
    List<Change> lost(List<Change> before, @Nullable Change present) {
        var lost = new ArrayList<Change>();
        long below = present == null ? NONE : reach(present);
        Change next = present;
        for (Change change : before.reversed()) {
            boolean undeleted = false;
            if (next != null && next.kind() == Kind.INSERT) {
                below = change.deletes() ? ALL : NONE;
            } else if (next != null && change.deletes()) {
                undeleted = true;
                below = ALL;
            }
            if (undeleted || change.row().version() >= below) {
                lost.addFirst(change);
            } else if (below != ALL) {
                below = change.row().version();
            }
            next = change;
        }
        return lost;
    }

    /// Versions below this are superseded; [#ALL] whatever they are.
    private long reach(Change present) {
        return versions && !present.deletes() ? present.row().version() : ALL;
    }
}
