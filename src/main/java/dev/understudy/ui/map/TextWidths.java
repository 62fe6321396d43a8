package dev.understudy.ui.map;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Cuts texts to the room that they have, and remembers what it measured. On the JavaFX thread only.
final class TextWidths {
    private static final double SIZE = 100;
    private static final int MOST = 20_000;

    private final Map<String, Double> widths = new HashMap<>();
    private final Text plain = text("Roboto");
    private final Text bold = text("Roboto Medium");

    private static Text text(String font) {
        var text = new Text();
        text.setFont(Font.font(font, SIZE));
        return text;
    }

    /// The text, or as much of it as has room, with an ellipsis.
    ///
    /// @param room in sizes of the font
    String cut(String words, double room, boolean isBold) {
        if (width(words, isBold) <= room) {
            return words;
        }
        int kept = words.length() - 1;
        int least = 0;
        while (least < kept) {
            int half = (least + kept + 1) / 2;
            if (width(words.substring(0, half) + "…", isBold) <= room) {
                least = half;
            } else {
                kept = half - 1;
            }
        }
        return words.substring(0, least).strip() + "…";
    }

    private double width(String words, boolean isBold) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent((isBold ? "b" : "p") + words, _ -> {
            Text text = isBold ? bold : plain;
            text.setText(words);
            return text.getLayoutBounds().getWidth() / SIZE;
        });
    }
}
