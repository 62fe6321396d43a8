package dev.understudy.ui.overview;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A recovery time as a bar, with a mark where the RTO is. The longer of the two, and a little more, is the whole
/// width.
///
/// @param current whether it was measured on the plan as it is
record RecoveryBar(Duration recovery, Duration rto, boolean current) {
    private static final double ROOM = 1.1;
    private static final double MARK = 2;

    Node node() {
        var track = new StackPane();
        track.getStyleClass().addAll("bar", "recovery-bar");
        track.setAlignment(Pos.CENTER_LEFT);
        double whole = ROOM * Math.max(recovery.toNanos(), rto.toNanos());
        var taken = new Region();
        taken.getStyleClass().add(current ? "now" : "used");
        taken.maxWidthProperty().bind(track.widthProperty().multiply(recovery.toNanos() / whole));
        var mark = new Region();
        mark.getStyleClass().add("limit");
        mark.setMaxWidth(MARK);
        mark.translateXProperty().bind(track.widthProperty().multiply(rto.toNanos() / whole));
        track.getChildren().setAll(taken, mark);
        return track;
    }
}
