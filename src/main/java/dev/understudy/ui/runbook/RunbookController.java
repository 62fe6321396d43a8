package dev.understudy.ui.runbook;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Binds the pages to their model; decides nothing.
final class RunbookController {
    private static final double WIDTH = 760;
    private static final double HEIGHT = WIDTH * 297 / 210;

    private final RunbookModel model;

    @FXML
    private HBox chips;

    @FXML
    private Label facts;

    @FXML
    private Label said;

    @FXML
    private Label busy;

    @FXML
    private Button pdf;

    @FXML
    private Button markdown;

    @FXML
    private ListView<Integer> pages;

    RunbookController(RunbookModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        busy.visibleProperty().bind(model.busyProperty());
        said.textProperty().bind(model.saidProperty());
        pdf.disableProperty().bind(model.printedProperty().isNull());
        markdown.disableProperty().bind(model.printedProperty().isNull());
        pages.setCellFactory(_ -> new PageCell());
        pages.setPlaceholder(Parts.text("The pages are being made.", "caption"));
        model.printedProperty().subscribe(this::show);
    }

    private void show(@Nullable Printed printed) {
        if (printed == null) {
            return;
        }
        chips.getChildren()
                .setAll(
                        printed.ready()
                                ? Parts.chip(State.PASS, "Ready: every point is clear")
                                : Parts.chip(State.FAIL, "Not ready: its first page says why"));
        facts.setText("%d pages, made of %s"
                .formatted(
                        printed.pages(),
                        switch (printed.rehearsals()) {
                            case 0 -> "no rehearsal yet";
                            case 1 -> "1 rehearsal";
                            default -> printed.rehearsals() + " rehearsals";
                        }));
        pages.getItems().setAll(IntStream.range(0, printed.pages()).boxed().toList());
        pages.refresh();
    }

    @FXML
    private void onPdf() {
        model.exportPdf();
    }

    @FXML
    private void onMarkdown() {
        model.exportMarkdown();
    }

    void close() {
        pages.getItems().clear();
    }

    /// A page, drawn when it comes into sight.
    private final class PageCell extends ListCell<Integer> {
        private final ImageView image = new ImageView();
        private final StackPane paper = new StackPane(image);

        PageCell() {
            paper.getStyleClass().add("paper");
            paper.setMinSize(WIDTH, HEIGHT);
            paper.setMaxSize(WIDTH, HEIGHT);
            image.setFitWidth(WIDTH);
            image.setPreserveRatio(true);
            image.setSmooth(true);
            setAlignment(javafx.geometry.Pos.CENTER);
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            image.setImage(null);
            if (empty || page == null) {
                setGraphic(null);
                return;
            }
            setGraphic(paper);
            setAccessibleText("Page " + (page + 1));
            model.page(page, png -> {
                if (page.equals(getItem())) {
                    image.setImage(new Image(new ByteArrayInputStream(png)));
                }
            });
        }
    }
}
