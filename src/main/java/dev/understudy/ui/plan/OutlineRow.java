package dev.understudy.ui.plan;

import dev.understudy.project.StepId;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// A row of the outline, which can be dragged behind another one.
final class OutlineRow extends TableRow<Row> {
    private static final PseudoClass PHASE = PseudoClass.getPseudoClass("phase");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final PlanModel model;
    private final PlanVerbs verbs;

    OutlineRow(PlanModel model) {
        this.model = model;
        verbs = new PlanVerbs(model);
        setOnDragDetected(event -> {
            if (getItem() instanceof Row.OfStep step
                    && model.lockedProperty().get().isEmpty()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                board.setContent(Map.of(format(), step.step().id().value()));
                event.consume();
            }
        });
        setOnDragOver(this::over);
        setOnDragEntered(event -> pseudoClassStateChanged(TARGET, fits(event)));
        setOnDragExited(_ -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::dropped);
    }

    /// JavaFX keeps one format of a name in a process.
    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType("application/x-understudy-step");
        return known != null ? known : new DataFormat("application/x-understudy-step");
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(PHASE, row instanceof Row.OfPhase);
    }

    private boolean fits(DragEvent event) {
        return getItem() != null && event.getDragboard().hasContent(format());
    }

    private void over(DragEvent event) {
        if (fits(event)) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (fits(event)) {
            var id = new StepId(String.valueOf(event.getDragboard().getContent(format())));
            verbs.drop(id, getItem());
            event.setDropCompleted(model.step(id).isPresent());
            event.consume();
        }
    }
}
