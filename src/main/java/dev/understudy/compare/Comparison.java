package dev.understudy.compare;

import dev.understudy.staging.ReadableStores;
import java.util.List;

/// Holds the tables of two stores against each other. Without state; one call may use several threads of its
/// own.
public interface Comparison {
    /// Compares all tables at every level that `settings` asks for. With writers running, what differs is read
    /// again on both sides until it is equal or `settings.settle()` has passed.
    ///
    /// @param watch when its answer is that the comparison is cancelled, the call ends with an exception
    /// @throws ComparisonException if a store did not answer or an answer made no sense, or it was cancelled
    ComparisonResult compare(
            ReadableStores stores, List<ComparedTable> tables, ComparisonSettings settings, Watch watch);
}
