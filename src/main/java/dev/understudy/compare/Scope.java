package dev.understudy.compare;

import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import dev.understudy.staging.Stores;
import java.util.function.BooleanSupplier;

/// One table under comparison.
///
/// @param cancelled asked between ranges
record Scope(Stores stores, Lanes lanes, TableMapping table, ComparisonSettings settings, BooleanSupplier cancelled) {
    TableSql sql(Side side) {
        return new TableSql(stores.of(side).dialect(), table, side);
    }

    /// Asks both stores at once.
    <T> Both<T> both(Lane lane, Lane.Question<T> question) {
        return lane.both(table.source(), question);
    }

    /// Asks one store.
    <T> T one(Lane lane, Side side, Lane.Question<T> question) {
        return lane.one(table.source(), side, question);
    }

    /// Whether somebody may write while the comparison runs.
    boolean live() {
        return settings.settle().isPositive();
    }

    void check() {
        lanes.check(cancelled);
    }
}
