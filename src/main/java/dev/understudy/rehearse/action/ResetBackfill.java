package dev.understudy.rehearse.action;

import java.sql.Connection;
import java.util.List;

/// Forgets how far a backfill is. Rows stay: while the application still writes twice, deleting them would take
/// away what it relies on; the undo of the step that made the tables drops them.
final class ResetBackfill implements StepKind {
    @Override
    public String name() {
        return "reset-backfill";
    }

    @Override
    public String title() {
        return "Forget how far the backfill is";
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public Probe probe(Settings settings, Scene scene) {
        return new Probe.NotBegun();
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        return Patience.with(scene, "Forgetting how far the backfill is", () -> {
            try (Connection target = scene.stores().target().connection()) {
                if (StateRow.tableThere(target)) {
                    StateRow.forget(target, Backfill.STATE);
                }
            }
            return "cursor forgotten";
        });
    }

    @Override
    public List<String> byHand(Settings settings, Scene scene) {
        return List.of("delete from understudy_state where name like '" + Backfill.STATE + "%'");
    }
}
