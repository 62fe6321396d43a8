package dev.understudy.compare;

/// Hears how far a comparison is. Called by several threads.
public interface ComparisonListener {
    /// Nobody listens.
    ComparisonListener NOBODY = new ComparisonListener() {};

    /// A table is begun.
    default void table(ComparedTable table) {}

    /// So many more rows of the source were looked at on one level.
    default void rows(Level level, long rows) {}

    /// It waits before it goes on, and why: a connection was lost, or the load is to be less.
    default void waits(String why) {}
}
