package dev.understudy.compare;

import dev.understudy.project.Side;
import dev.understudy.staging.ReadableStores;
import java.time.Duration;

/// One table under comparison.
///
record Scope(
        ReadableStores stores,
        Lanes lanes,
        ComparedTable table,
        ComparisonSettings settings,
        ComparisonListener listener,
        Watch watch) {
    TableSql sql(Side side) {
        return new TableSql(stores.of(side).dialect(), table, side);
    }

    /// The digests of a store's rows. Both stores' are the same numbers, wherever they are computed.
    StoreDigests digests(Side side) {
        TableSql sql = sql(side);
        Cells cells = new Cells(sql.dialect().values());
        return sql.pushed() ? new PushedDigests(sql, cells) : new ReadDigests(sql, cells);
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
        lanes.check(watch);
    }

    /// A store gives no sign when rows have settled, so it is asked again after a while. Short: cancelling is
    /// looked at after each.
    void pause(Duration pause) {
        check();
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComparisonException("The comparison was interrupted.", e);
        }
    }
}
