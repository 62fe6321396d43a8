package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.claim.Claim;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the run proves, disproves and leaves open, in one list.
final class ClaimPanel {
    private static final double STATE = 96;

    private ClaimPanel() {}

    static VBox of(Page.Shown page) {
        var list = new VBox();
        list.setId("reportClaims");
        list.getStyleClass().add("claims");
        page.claims().forEach(claim -> list.getChildren().add(row(claim)));
        int runs = page.comparable();
        String n = runs == 0 ? "no evidence by its times" : "n = " + runs;
        return Parts.panel(
                "What this run proves",
                "%s, scale %,d, pace %d, %s"
                        .formatted(
                                page.run().practice() ? "practice" : "staging",
                                page.report().scale(),
                                page.report().pace(),
                                n),
                list);
    }

    private static HBox row(Claim claim) {
        Label state = switch (claim.standing()) {
            case PROVEN -> Parts.state(State.PASS, "proven");
            case DISPROVEN -> Parts.state(State.FAIL, "disproven");
            case NOT_PROVEN -> Parts.state(State.WAITING, "not proven");
        };
        state.setMinWidth(STATE);
        Label words = Parts.text(claim.words(), "label");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(state, words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("claim");
        return row;
    }
}
