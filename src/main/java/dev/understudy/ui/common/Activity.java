package dev.understudy.ui.common;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The long work that the status bar shows. One at a time; on the JavaFX thread only.
public final class Activity {
    /// Progress that cannot be told.
    public static final double UNKNOWN = -1;

    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper(this, "what", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", UNKNOWN);
    private Runnable cancel = () -> {};

    /// Work goes on.
    ///
    /// @param now what is being done, as a sentence without its full stop
    /// @param share 0 to 1, or [#UNKNOWN]
    /// @param stop ends it
    public void show(String now, double share, Runnable stop) {
        what.set(now);
        progress.set(share);
        cancel = stop;
    }

    /// Nothing goes on any more.
    public void end() {
        show("", UNKNOWN, () -> {});
    }

    /// Ends the work that is shown.
    public void cancel() {
        cancel.run();
    }

    /// What is being done; empty if nothing is.
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /// How far it is: [DoubleProperty] of 0 to 1, or [#UNKNOWN].
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
