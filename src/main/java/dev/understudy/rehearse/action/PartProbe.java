package dev.understudy.rehearse.action;

import dev.understudy.dialect.DdlProbe;
import java.sql.Connection;
import java.sql.SQLException;

/// Looks in a store whether a part of a script has run: a marker row for what changes rows, the catalog for
/// definitions. In one transaction the definitions that are recognised speak for the rest.
final class PartProbe {
    private final Scene scene;
    private final Connection store;

    PartProbe(Scene scene, Connection store) {
        this.scene = scene;
        this.store = store;
    }

    /// The name of the row that a part leaves in `understudy_state`, in its own transaction.
    static String marker(Scene scene, int index) {
        return "sql/%s/%s/%d".formatted(scene.step(), scene.direction(), index);
    }

    Probe probe(ScriptPart part, int index) throws SQLException {
        if (part.changesRows() && StateRow.tableThere(store)) {
            return StateRow.read(store, marker(scene, index)).isPresent() ? new Probe.Done() : new Probe.NotBegun();
        }
        var catalog = new DdlProbe(scene.stores().of(part.side()).dialect().product());
        int done = 0;
        int asked = 0;
        for (String sql : part.statements()) {
            switch (catalog.ask(store, sql)) {
                case DONE -> {
                    done++;
                    asked++;
                }
                case NOT_DONE -> asked++;
                case UNKNOWN, DATA -> {
                    if (!part.transaction()) {
                        return inDoubt(sql, index);
                    }
                }
            }
        }
        if (asked == 0) {
            return inDoubt(part.statements().getFirst(), index);
        }
        if (asked == done) {
            return new Probe.Done();
        }
        return done == 0 ? new Probe.NotBegun() : new Probe.Partly("%d of %d definitions".formatted(done, asked));
    }

    private static Probe inDoubt(String sql, int index) {
        return new Probe.InDoubt("nothing in the store tells whether this has run: " + sql, index);
    }
}
