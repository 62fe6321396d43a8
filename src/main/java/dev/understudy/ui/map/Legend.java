package dev.understudy.ui.map;

import dev.understudy.ui.common.Parts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;

/// What the signs of the map mean.
final class Legend {
    private Legend() {}

    static Node node() {
        var legend = new VBox(
                6,
                line(Parts.icon(Feather.ARROW_RIGHT), "needs"),
                line(twoWay(), "two-way data flow, with its lag"),
                line(Parts.text("2", "hop"), "breaks too, so many hops away"));
        legend.getStyleClass().add("map-legend");
        legend.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        legend.setMouseTransparent(true);
        return legend;
    }

    /// A double rail with two heads.
    static SVGPath twoWay() {
        var sign = new SVGPath();
        sign.setContent("M0 6 L7 0 V3 H15 V0 L22 6 L15 12 V9 H7 V12 Z M7 5 H15 V7 H7 Z");
        sign.setFillRule(FillRule.EVEN_ODD);
        sign.getStyleClass().add("two-way-icon");
        return sign;
    }

    private static HBox line(Node sign, String words) {
        var place = new StackPane(sign);
        place.setMinWidth(22);
        var line = new HBox(8, place, Parts.text(words, "caption"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
