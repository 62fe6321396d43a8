package dev.understudy.ui.validation;

import dev.understudy.ui.common.Shown;
import dev.understudy.ui.validation.diff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// A value in its typeface, the characters that differ on a background. Long stretches that are the same are cut
/// in the middle.
final class ValueFlow extends FlowPane {
    private static final int LONGEST_SAME = 48;
    private static final int LONGEST_DIFFERING = 200;

    ValueFlow(List<Piece> pieces) {
        getStyleClass().add("value");
        setAccessibleText(pieces.stream().map(Piece::text).collect(Collectors.joining()));
        pieces.forEach(piece -> getChildren().add(label(piece)));
    }

    private static Label label(Piece piece) {
        var label = new Label(cut(piece));
        label.getStyleClass()
                .addAll(
                        "mono",
                        switch (piece.kind()) {
                            case SAME -> "same";
                            case DIFFERS -> "marked";
                            case WORD -> "quiet";
                        });
        return label;
    }

    private static String cut(Piece piece) {
        String text = piece.text();
        int longest = piece.kind() == Piece.Kind.DIFFERS ? LONGEST_DIFFERING : LONGEST_SAME;
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        int head = text.offsetByCodePoints(0, longest / 2);
        int tail = text.offsetByCodePoints(text.length(), -longest / 2);
        return "%s … %s characters … %s"
                .formatted(text.substring(0, head), Shown.count(text.codePointCount(head, tail)), text.substring(tail));
    }
}
