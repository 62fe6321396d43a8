package dev.understudy.ui.plan;

import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerMetric;
import dev.understudy.project.TriggerResponse;
import dev.understudy.ui.common.DurationText;
import dev.understudy.ui.common.Parts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What belongs to the plan as a whole: its triggers, and findings that are about no single step.
final class PlanInspector {
    private final PlanModel model;
    private final TriggersModel triggers;
    private final VBox root = new VBox();
    private final VBox cards = new VBox();
    private final VBox findings = new VBox();
    private Form form = new Form();
    private int shown = -1;

    PlanInspector(PlanModel model) {
        this.model = model;
        triggers = new TriggersModel(model);
        root.getStyleClass().addAll("inspector-body", "plan-inspector");
        cards.getStyleClass().add("cards");
        findings.getStyleClass().add("cards");
        var add = Parts.button(Feather.PLUS, "Add trigger", triggers::add);
        add.setId("addTrigger");
        var why = Parts.text("They watch a rehearsal and start the rollback by themselves, or ask.", "caption");
        why.setWrapText(true);
        root.getChildren().addAll(Parts.text("Triggers", "inspector-title"), why, cards, add, findings);
    }

    VBox node() {
        return root;
    }

    void show() {
        if (shown != triggers.all().size()) {
            shown = triggers.all().size();
            form = new Form();
            cards.getChildren().clear();
            for (int i = 0; i < shown; i++) {
                cards.getChildren().add(card(i));
            }
        }
        form.show();
        FindingCards.show(
                findings,
                model.findingsProperty().get().stream()
                        .filter(finding -> finding.step() == null)
                        .toList());
    }

    private <T> T of(int place, Function<Trigger, T> part) {
        List<Trigger> all = triggers.all();
        return part.apply(all.get(Math.min(place, all.size() - 1)));
    }

    private Node card(int place) {
        var above = new Typed<BigDecimal>(
                typed -> TriggerText.above(of(place, Trigger::metric), typed),
                number -> TriggerText.above(of(place, Trigger::metric), number),
                of(place, Trigger::metric) == TriggerMetric.FAILED_SHARE
                        ? "A percentage such as 1 %."
                        : "A time such as 400 ms or 5 s.",
                number -> triggers.above(place, number));
        var window = new Typed<Duration>(
                typed -> DurationText.read(typed).filter(Duration::isPositive),
                EstimateText::words,
                "A time above zero, such as 5 s.",
                time -> triggers.window(place, time));
        var line = new HBox(
                form.line("Above", "The value that it must exceed", "", above, () -> TriggerText.plain(of(place, Trigger::above))),
                form.line("Over", "The stretch of the recent past that is looked at", "", window, () -> of(place, Trigger::window)));
        line.getStyleClass().add("estimate-row");
        line.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        var card = new VBox(head(place), metric(place), line, response(place), during(place));
        card.getStyleClass().add("trigger-card");
        return card;
    }

    private Node head(int place) {
        var head = new HBox(
                Parts.text(of(place, Trigger::id).value(), "strong"),
                Parts.spring(),
                Parts.iconButton(Feather.TRASH_2, "Delete this trigger", () -> triggers.delete(place)));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node metric(int place) {
        ComboBox<TriggerMetric> box = form.choice(
                new ComboBox<>(),
                () -> List.of(TriggerMetric.values()),
                TriggerText::metric,
                metric -> triggers.metric(place, metric),
                () -> of(place, Trigger::metric));
        return Form.named("When", "What is measured", box);
    }

    private Node response(int place) {
        ComboBox<TriggerResponse> box = form.choice(
                new ComboBox<>(),
                () -> List.of(TriggerResponse.values()),
                TriggerText::response,
                response -> triggers.response(place, response),
                () -> of(place, Trigger::response));
        return Form.named("Then", "What happens when the condition holds", box);
    }

    private Node during(int place) {
        var typed = new Typed<>(
                triggers::steps,
                TriggersModel::words,
                "Ids of steps of this plan, separated by commas.",
                steps -> triggers.steps(place, steps));
        return form.line(
                "During",
                "Ids of the steps during which it watches; empty: all of them",
                "all steps",
                typed,
                () -> of(place, Trigger::steps));
    }
}
