package dev.understudy.ui.overview;

import dev.understudy.readiness.GateResult;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.common.State;
import dev.understudy.ui.overview.standing.GatePlace;
import dev.understudy.ui.overview.standing.Proof;
import dev.understudy.ui.overview.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The proofs that rehearsals owe, and the gates in their groups. Each row leads to the screen on which it is
/// mended.
record GateTable(Standing standing, Screen.Navigator navigator) {
    private static final double STATE_WIDTH = 86;
    private static final double TITLE_WIDTH = 220;

    List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        List<Proof> proofs = standing.proofs();
        rows.add(head("Evidence", proofs.size() - standing.unproven(), proofs.size()));
        proofs.forEach(proof -> rows.add(row(proof)));
        for (GatePlace.Group group : GatePlace.Group.values()) {
            List<GateResult> gates = standing.gates().stream()
                    .filter(gate -> GatePlace.of(gate.id()).group() == group)
                    .toList();
            if (!gates.isEmpty()) {
                rows.add(head(
                        group.title(), gates.stream().filter(GateResult::clear).count(), gates.size()));
                gates.forEach(gate -> rows.add(row(gate)));
            }
        }
        return rows;
    }

    /// How many are open, for the head of the panel.
    String counts() {
        return "%d gates, %d open; %d proofs, %d missing"
                .formatted(
                        standing.gates().size(),
                        standing.open().size(),
                        standing.proofs().size(),
                        standing.unproven());
    }

    private static Node head(String title, long clear, int all) {
        var head = new HBox(Parts.text(title, "strong"), Parts.spring(), Parts.text(clear + " of " + all, "strong"));
        head.getStyleClass().add("group-row");
        return head;
    }

    private Node row(GateResult gate) {
        GatePlace place = GatePlace.of(gate.id());
        State state = switch (gate.state()) {
            case PASS -> State.PASS;
            case FAIL -> State.FAIL;
            case STALE -> State.STALE;
            case NOT_APPLICABLE -> State.NOT_MEASURED;
        };
        String word = gate.state() == GateResult.State.NOT_APPLICABLE
                ? "none"
                : gate.state().word();
        return row(Parts.state(state, word), place.title(gate), gate.why(), gate.clear(), place.screen());
    }

    private Node row(Proof proof) {
        Label state = switch (proof.strength()) {
            case HOLDS -> Parts.state(State.PASS, "holds");
            case STALE -> Parts.state(State.STALE, "stale");
            case MISSING -> Parts.state(State.NOT_MEASURED, "missing");
            case BROKEN -> Parts.state(State.FAIL, "broken");
        };
        return row(state, proof.title(), proof.why(), proof.holds(), "rehearsal");
    }

    private Node row(Label state, String title, String why, boolean clear, String screen) {
        state.setMinWidth(STATE_WIDTH);
        Label name = clear ? Parts.text(title) : Parts.text(title, "strong");
        name.setMinWidth(TITLE_WIDTH);
        name.setPrefWidth(TITLE_WIDTH);
        Label reason = Parts.text(why, "caption");
        reason.setMinWidth(0);
        var line = new HBox(state, name, reason);
        line.getStyleClass().add("gate-line");
        var button = new Button("", line);
        button.getStyleClass().addAll("link-row", "gate-row");
        button.setMaxWidth(Double.MAX_VALUE);
        line.maxWidthProperty().bind(button.widthProperty().subtract(24));
        line.setPrefWidth(Region.USE_COMPUTED_SIZE);
        button.setTooltip(new Tooltip(why));
        button.setAccessibleText("%s: %s. %s Opens %s".formatted(title, state.getText(), why, screen));
        button.setOnAction(_ -> navigator.go(screen, ""));
        return button;
    }
}
