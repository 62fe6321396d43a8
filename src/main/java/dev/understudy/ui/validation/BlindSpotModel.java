package dev.understudy.ui.validation;

import dev.understudy.compare.BlindSpots;
import dev.understudy.project.Conversion;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which level catches which known defect, found out on practice databases.
final class BlindSpotModel {
    private final ComparisonRoom room;
    private final Jobs jobs;
    private final Activity activity;
    private final Failure.Reporter failures;
    private final ObservableList<BlindSpots.Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyStringWrapper at = new ReadOnlyStringWrapper(this, "at", "");
    private Jobs.Job job = () -> {};
    private int turn;

    BlindSpotModel(ComparisonRoom room, Jobs jobs, Activity activity, Failure.Reporter failures) {
        this.room = room;
        this.jobs = jobs;
        this.activity = activity;
        this.failures = failures;
    }

    /// Plants one defect after the other; what is found out is there at once.
    void plant(Set<Conversion> loosened) {
        if (running.get()) {
            return;
        }
        int mine = ++turn;
        rows.clear();
        running.set(true);
        at("Starting practice databases");
        job = jobs.start(() -> room.blindSpots(loosened, new Heard(mine)), _ -> end(), cause -> {
            end();
            if (!(cause instanceof CancellationException)) {
                failures.report(Failure.of(
                        "The levels were not tested.", cause, "Mend the cause, then plant the defects again."));
            }
        });
    }

    /// Ends it; what was found out stays.
    void cancel() {
        job.cancel();
    }

    private void end() {
        turn++;
        running.set(false);
        at.set("");
        activity.end();
    }

    private void at(String what) {
        at.set(what);
        activity.show(what, share(), this::cancel);
    }

    private double share() {
        return rows.isEmpty() ? Activity.UNKNOWN : (double) rows.size() / BlindSpots.count();
    }

    private final class Heard implements BlindSpots.Listener {
        private final int mine;

        Heard(int mine) {
            this.mine = mine;
        }

        @Override
        public void at(String what) {
            jobs.later(() -> {
                if (mine == turn) {
                    BlindSpotModel.this.at(what);
                }
            });
        }

        @Override
        public void found(BlindSpots.Row row) {
            jobs.later(() -> {
                if (mine == turn) {
                    rows.add(row);
                }
            });
        }
    }

    /// What is known so far, a defect each.
    ObservableList<BlindSpots.Row> rows() {
        return rows;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What is being done; empty if nothing.
    ReadOnlyStringProperty atProperty() {
        return at.getReadOnlyProperty();
    }
}
