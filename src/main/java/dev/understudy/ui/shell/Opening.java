package dev.understudy.ui.shell;

import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import dev.understudy.ui.shell.ProjectDoor.Opened;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Opens projects off the JavaFX thread, one at a time.
final class Opening {
    private final Jobs jobs;
    private final Activity activity;
    private final Failure.Reporter failures;
    private boolean underWay;

    Opening(Jobs jobs, Activity activity, Failure.Reporter failures) {
        this.jobs = jobs;
        this.activity = activity;
        this.failures = failures;
    }

    /// @param opened told what was opened; never called if it failed
    void open(Callable<Opened> door, Consumer<Opened> opened) {
        if (underWay) {
            return;
        }
        underWay = true;
        activity.show("Opening the project", Activity.UNKNOWN, () -> {});
        jobs.start(
                door,
                project -> {
                    end();
                    opened.accept(project);
                },
                cause -> {
                    end();
                    failures.report(Failure.of(
                            "The project was not opened.", cause, "Nothing was changed. Choose another one."));
                });
    }

    private void end() {
        underWay = false;
        activity.end();
    }
}
