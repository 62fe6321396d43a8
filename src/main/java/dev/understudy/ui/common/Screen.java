package dev.understudy.ui.common;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One screen of the window, made for one open document. On the JavaFX thread only.
public interface Screen {
    /// Short and the same for ever, such as `plan`: what the window remembers and others go to.
    String id();

    /// As it stands in the navigation.
    String title();

    Feather icon();

    /// What is shown in the middle. The same node each time; made when it is first asked for.
    Node view();

    /// What is shown at the right for what is selected; a null value: nothing is.
    default @Nullable ObservableValue<Node> inspector() {
        return null;
    }

    /// A figure behind the title in the navigation, such as how many there are; empty: none.
    default @Nullable ObservableValue<String> count() {
        return null;
    }

    /// What the search finds here by a text in lower letters, best first, a dozen at most. Quick: it is asked at
    /// every key.
    default List<Hit> search(String text) {
        return List.of();
    }

    /// Shows and selects what a hit or another screen names; unknown names are ignored.
    default void select(String item) {}

    /// It comes into sight.
    default void shown() {}

    /// What would be cut short if the document were closed now; null: nothing would.
    default @Nullable Leaving leaving() {
        return null;
    }

    /// The document is closed: whatever still runs for the screen ends.
    default void close() {}

    /// What was found.
    ///
    /// @param item as [#select] takes it
    /// @param kind what it is, such as "step"
    record Hit(Feather icon, String title, String kind, String item) {}

    /// What is said before a document is closed in which something goes on.
    ///
    /// @param what goes on
    /// @param next what becomes of it, and how to take it up again
    /// @param end ends it, and runs what it is given once it has ended
    record Leaving(String what, String next, Consumer<Runnable> end) {}

    /// The way from one screen to another.
    @FunctionalInterface
    interface Navigator {
        /// Shows a screen, and in it an item; an empty item: as it was.
        void go(String screen, String item);
    }
}
