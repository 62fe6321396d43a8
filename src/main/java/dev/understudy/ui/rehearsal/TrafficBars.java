package dev.understudy.ui.rehearsal;

import dev.understudy.project.AppVersion;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.RehearsalListener.Routes;
import dev.understudy.ui.common.Parts;
import java.util.Map;
import java.util.SortedMap;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Which version of the application gets which share of reads and of writes.
final class TrafficBars {
    private final VBox node = new VBox(6);
    private @Nullable Routes shown;

    TrafficBars() {
        node.getStyleClass().add("traffic");
        node.setId("traffic");
    }

    VBox node() {
        return node;
    }

    void show(Project project, @Nullable Routes routes) {
        if (routes == null) {
            node.getChildren().setAll(Parts.text("no traffic yet", "caption"));
            shown = null;
        } else if (!routes.equals(shown)) {
            shown = routes;
            node.getChildren().clear();
            routes.weights()
                    .forEach((selector, shares) -> node.getChildren()
                            .add(row(project, selector, shares, routes.held().contains(selector))));
        }
    }

    private static HBox row(Project project, String selector, SortedMap<String, Integer> shares, boolean held) {
        var name = Parts.text(capital(selector), "caption");
        name.setMinWidth(52);
        var bar = new HBox();
        bar.getStyleClass().add("shares");
        HBox.setHgrow(bar, Priority.ALWAYS);
        for (Map.Entry<String, Integer> share : shares.entrySet()) {
            bar.getChildren().add(part(project, selector, share, bar));
        }
        var row = new HBox(8, name, bar);
        if (held) {
            row.getChildren().add(Parts.state(dev.understudy.ui.common.State.STALE, "held back"));
        }
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static StackPane part(Project project, String selector, Map.Entry<String, Integer> share, HBox bar) {
        AppVersion version =
                project.application().version(new VersionId(share.getKey())).orElseThrow();
        boolean writes = selector.equals("writes");
        Side side = writes ? version.record() : version.reads();
        var words = new Label("%s · %s %d %%".formatted(share.getKey(), says(version, writes), share.getValue()));
        var part = new StackPane(words);
        part.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        part.getStyleClass().addAll("share", side == Side.TARGET ? "on-target" : "on-source");
        part.setMinWidth(0);
        part.prefWidthProperty().bind(bar.widthProperty().multiply(share.getValue() / 100.0));
        return part;
    }

    private static String says(AppVersion version, boolean writes) {
        if (!writes) {
            return version.reads().word();
        }
        return version.copies()
                ? "both, the %s decides".formatted(version.record().word())
                : version.record().word();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
