package dev.understudy.ui.map;

import dev.understudy.ui.common.Parts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the signs of the map mean.
final class Legend {
    private Legend() {}

    static Node node() {
        FontIcon both = Parts.icon(Feather.CODE);
        both.getStyleClass().add("two-way-icon");
        var legend = new VBox(
                6,
                line(Parts.icon(Feather.ARROW_RIGHT), "needs"),
                line(both, "two-way data flow, with its lag"),
                line(Parts.text("2", "hop"), "breaks too, so many hops away"));
        legend.getStyleClass().add("map-legend");
        legend.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        legend.setMouseTransparent(true);
        return legend;
    }

    private static HBox line(Node sign, String words) {
        var place = new StackPane(sign);
        place.setMinWidth(22);
        var line = new HBox(8, place, Parts.text(words, "caption"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
