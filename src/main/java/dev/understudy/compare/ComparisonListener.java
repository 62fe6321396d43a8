package dev.understudy.compare;

import dev.understudy.compare.ComparisonResult.TableResult;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;

/// Hears how far a comparison is. Called by several threads.
public interface ComparisonListener {
    /// Nobody listens.
    ComparisonListener NOBODY = new ComparisonListener() {};

    /// What will be compared, in this order.
    ///
    /// @param received counts the bytes that have come from both stores so far; for any thread
    default void begins(List<ComparedTable> tables, LongSupplier received) {}

    /// So many rows will be looked at, on all levels together, as far as the source knows: an estimate. Not heard
    /// where the source has none.
    default void ahead(long rowsAbout) {}

    /// A table is begun.
    default void table(ComparedTable table) {}

    /// A level of a table is begun.
    default void level(ComparedTable table, Level level) {}

    /// Rows were seen to differ. While others write some of them may settle; [#levelDone] tells which have not.
    default void suspects(ComparedTable table, Collection<RowKey> keys) {}

    /// A level has come through a table.
    ///
    /// @param found what this level alone found; a figure of [Level#AGGREGATE], a row of the others
    default void levelDone(Level level, TableResult found) {}

    /// A table could not be compared; the others will be.
    default void refused(ComparedTable table, NotCompared why) {}

    /// So many more rows of the source were looked at on one level.
    default void rows(Level level, long rows) {}

    /// It waits before it goes on, and why: a connection was lost, or the load is to be less.
    default void waits(String why) {}
}
