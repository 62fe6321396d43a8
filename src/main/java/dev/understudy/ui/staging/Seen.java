package dev.understudy.ui.staging;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// Takes the room of a node while there is nothing in it to see.
final class Seen {
    private Seen() {}

    static void when(Node node, ObservableBooleanValue there) {
        node.visibleProperty().bind(there);
        node.managedProperty().bind(there);
    }
}
