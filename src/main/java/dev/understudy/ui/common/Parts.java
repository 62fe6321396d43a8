package dev.understudy.ui.common;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small parts that screens are put together from. Their look is in `understudy.css`.
public final class Parts {
    private Parts() {}

    /// An icon; it says nothing to a screen reader, so a word belongs beside it.
    public static FontIcon icon(Feather icon) {
        var node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        return node;
    }

    /// A state beside its words, in its colour.
    public static Label state(State state, String words) {
        var label = new Label(words, icon(state.icon()));
        label.getStyleClass().addAll("state", state.tone());
        return label;
    }

    /// The same on a background of its colour.
    public static Label chip(State state, String words) {
        Label label = state(state, words);
        label.getStyleClass().add("chip");
        return label;
    }

    /// A label of a style class.
    public static Label text(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A button with an icon and a word.
    public static Button button(Feather icon, String words, Runnable action) {
        var button = new Button(words, icon(icon));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that shows nothing but an icon: its words go to a tooltip and to screen readers.
    public static Button iconButton(Feather icon, String words, Runnable action) {
        var button = new Button("", icon(icon));
        button.getStyleClass().add("icon-only");
        describe(button, words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Says what a control without words does, to the eye and to the ear.
    public static void describe(javafx.scene.control.Control control, String words) {
        control.setTooltip(new Tooltip(words));
        control.setAccessibleText(words);
    }

    /// A framed part of a screen.
    ///
    /// @param caption behind the title, in a quieter voice
    /// @param extras at the right end of the head
    public static VBox panel(String title, String caption, Node body, Node... extras) {
        var head = new HBox(text(title, "panel-title"), text(caption, "caption"), spring());
        head.getChildren().addAll(extras);
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        var panel = new VBox(head, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        panel.getStyleClass().add("panel");
        panel.setAccessibleRole(AccessibleRole.PARENT);
        panel.setAccessibleText(title);
        return panel;
    }

    /// A key figure: what it is, the figure, what belongs to it, and a line below.
    public static VBox figure(String caption, String value, String unit, String below) {
        var figure = new HBox(text(value, "figure"), text(unit, "caption"));
        figure.getStyleClass().add("figure-line");
        figure.setAlignment(Pos.BASELINE_LEFT);
        var box = new VBox(text(caption, "caption"), figure, text(below, "caption"));
        box.getStyleClass().add("key-figure");
        return box;
    }

    /// Takes the room that is left.
    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// What stands where nothing is yet: what this is, and what to do next.
    public static VBox empty(Feather icon, String title, String next, Node... actions) {
        var words = text(next, "caption");
        words.setWrapText(true);
        words.setMaxWidth(420);
        var box = new VBox(icon(icon), text(title, "empty-title"), words);
        box.getChildren().addAll(actions);
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
