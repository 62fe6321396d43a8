package dev.understudy.ui.plan;

import dev.understudy.ui.common.Parts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Findings as they stand beside what they are about.
final class FindingCards {
    private FindingCards() {}

    /// Shows findings in a box, which is not there while there are none.
    static void show(VBox box, List<Finding> findings) {
        box.getChildren().setAll(findings.stream().map(FindingCards::card).toList());
        box.setVisible(!findings.isEmpty());
        box.setManaged(!findings.isEmpty());
    }

    static VBox card(Finding finding) {
        Label what = wrapped(finding.what(), "finding-what");
        var head = new HBox(Parts.state(finding.state(), finding.word()));
        head.getChildren().getFirst().getStyleClass().add("strong");
        var card = new VBox(head, what);
        if (!finding.advice().isEmpty()) {
            card.getChildren().add(wrapped(finding.advice(), "caption"));
        }
        card.getStyleClass().addAll("finding", finding.state().tone());
        return card;
    }

    private static Label wrapped(String text, String style) {
        Label label = Parts.text(text, style);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
