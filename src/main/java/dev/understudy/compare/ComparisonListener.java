package dev.understudy.compare;

/// Hears how far a comparison is. Called by several threads.
public interface ComparisonListener {
    /// Nobody listens.
    ComparisonListener NOBODY = new ComparisonListener() {};

    /// So many rows will be looked at, on all levels together, as far as the source knows: an estimate. Not heard
    /// where the source has none.
    default void ahead(long rowsAbout) {}

    /// A table is begun.
    default void table(ComparedTable table) {}

    /// So many more rows of the source were looked at on one level.
    default void rows(Level level, long rows) {}

    /// It waits before it goes on, and why: a connection was lost, or the load is to be less.
    default void waits(String why) {}
}
