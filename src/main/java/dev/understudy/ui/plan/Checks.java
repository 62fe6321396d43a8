package dev.understudy.ui.plan;

import dev.understudy.project.Check;
import dev.understudy.project.Side;
import dev.understudy.project.Step;
import dev.understudy.ui.common.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What must hold after a step: questions to a store, with their answers.
final class Checks {
    private static final Check NEW = new Check("What must hold", Side.TARGET, "select 1", "1");

    private final PlanModel model;
    private final VBox root = new VBox();
    private final VBox cards = new VBox();
    private Form form = new Form();
    private @Nullable Object shown;

    Checks(PlanModel model) {
        this.model = model;
        root.getStyleClass().add("field");
        cards.getStyleClass().add("cards");
        root.getChildren()
                .addAll(
                        Parts.text("Checks afterwards", "field-label"),
                        cards,
                        Parts.button(Feather.PLUS, "Add check", () -> edit("add check", "", Checks::added)));
    }

    Node node() {
        return root;
    }

    void show(Step step) {
        Object now = List.of(step.id(), step.checks().size());
        if (!now.equals(shown)) {
            shown = now;
            build(step);
        }
        form.show();
    }

    private void build(Step step) {
        form = new Form();
        cards.getChildren().clear();
        for (int i = 0; i < step.checks().size(); i++) {
            cards.getChildren().add(card(i));
        }
        if (step.checks().isEmpty()) {
            cards.getChildren().add(Parts.text("none", "caption"));
        }
    }

    private String of(int place, Function<Check, String> part) {
        return at(place, part, "");
    }

    private <T> T at(int place, Function<Check, T> part, T otherwise) {
        return model.step()
                .map(Step::checks)
                .filter(checks -> place < checks.size())
                .map(checks -> part.apply(checks.get(place)))
                .orElse(otherwise);
    }

    private VBox card(int place) {
        ComboBox<Side> side = form.choice(
                new ComboBox<>(),
                () -> List.of(Side.values()),
                Side::word,
                chosen -> set(place, "side", old -> new Check(old.what(), chosen, old.sql(), old.expect())),
                () -> at(place, Check::side, Side.TARGET));
        VBox expect = form.line(
                "Answer",
                "The text that the one value must have",
                "",
                Typed.anything(
                        text -> set(place, "expect", old -> new Check(old.what(), old.side(), old.sql(), text))),
                () -> of(place, Check::expect));
        var line = new HBox(Form.named("Store", "Who is asked", side), expect);
        HBox.setHgrow(expect, Priority.ALWAYS);
        line.getStyleClass().add("estimate-row");
        VBox sql = form.lines(
                "One SELECT with one value",
                3,
                text -> set(place, "sql", old -> new Check(old.what(), old.side(), text, old.expect())),
                () -> of(place, Check::sql));
        sql.getChildren().getLast().getStyleClass().add("mono");
        var card = new VBox(what(place), sql, line);
        card.getStyleClass().add("trigger-card");
        return card;
    }

    private Node what(int place) {
        VBox what = form.line(
                "What is checked",
                "",
                "",
                Typed.anything(
                        text -> set(place, "what", old -> new Check(text, old.side(), old.sql(), old.expect()))),
                () -> of(place, Check::what));
        var row = new HBox(
                what,
                Parts.iconButton(Feather.TRASH_2, "Delete this check", () -> edit("delete check", "", checks -> {
                    var list = new ArrayList<>(checks);
                    list.remove(place);
                    return list;
                })));
        row.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(what, Priority.ALWAYS);
        return row;
    }

    private static List<Check> added(List<Check> checks) {
        var list = new ArrayList<>(checks);
        list.add(NEW);
        return list;
    }

    private void set(int place, String part, UnaryOperator<Check> change) {
        edit("change check", "check/%d/%s".formatted(place, part), checks -> {
            var list = new ArrayList<>(checks);
            list.set(place, change.apply(list.get(place)));
            return list;
        });
    }

    private void edit(String name, String part, UnaryOperator<List<Check>> change) {
        model.editStep(name, part, draft -> draft.checks = change.apply(draft.checks));
    }
}
