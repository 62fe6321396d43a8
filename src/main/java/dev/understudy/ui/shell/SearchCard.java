package dev.understudy.ui.shell;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Screen;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One field, and below it what is found while typing.
final class SearchCard {
    private final TextField field = new TextField();
    private final ListView<SearchModel.Found> hits = new ListView<>();
    private final Runnable close;

    /// @param find what a text finds
    /// @param close takes the card away
    SearchCard(Function<String, java.util.List<SearchModel.Found>> find, Runnable close) {
        this.close = close;
        field.setPromptText("Search screens, components, steps, actions");
        field.setAccessibleText("Search");
        hits.getStyleClass().add("hit-list");
        hits.setPlaceholder(Parts.text("Nothing has that in its name.", "caption"));
        hits.setCellFactory(_ -> new HitCell());
        field.textProperty().addListener((_, _, text) -> show(find, text));
        show(find, "");
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
                hits.getSelectionModel()
                        .select(Math.clamp(
                                (long) hits.getSelectionModel().getSelectedIndex() + step,
                                0,
                                Math.max(0, hits.getItems().size() - 1)));
                hits.scrollTo(hits.getSelectionModel().getSelectedIndex());
                event.consume();
            }
        });
        field.setOnAction(_ -> choose());
        hits.setOnMouseClicked(_ -> choose());
    }

    TextField field() {
        return field;
    }

    VBox node() {
        var card = new VBox(field, hits);
        card.getStyleClass().add("card");
        card.setMaxHeight(420);
        return card;
    }

    private void show(Function<String, java.util.List<SearchModel.Found>> find, String text) {
        hits.getItems().setAll(find.apply(text));
        hits.getSelectionModel().selectFirst();
    }

    private void choose() {
        SearchModel.Found found = hits.getSelectionModel().getSelectedItem();
        if (found != null) {
            close.run();
            found.run().run();
        }
    }

    private static final class HitCell extends ListCell<SearchModel.Found> {
        @Override
        protected void updateItem(SearchModel.@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            if (empty || found == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            Screen.Hit hit = found.hit();
            var title = new Label(hit.title(), Parts.icon(hit.icon()));
            var row = new HBox(8, title, Parts.spring(), Parts.text(hit.kind(), "caption"));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(hit.kind() + " " + hit.title());
        }
    }
}
