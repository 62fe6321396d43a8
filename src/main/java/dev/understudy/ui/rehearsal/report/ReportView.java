package dev.understudy.ui.rehearsal.report;

import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The report of a finished rehearsal, all finished rehearsals to choose from, and another to hold it against.
/// On the JavaFX thread only.
public final class ReportView {
    private final ReportModel model;
    private final Context context;
    private @Nullable Node node;

    public ReportView(Context context) {
        this.context = context;
        model = new ReportModel(context);
    }

    /// What is shown: as wide and high as there is room. The same node each time.
    public Node node() {
        Node made = node;
        if (made == null) {
            made = Fxml.load(new ReportController(model, context.zone()));
            node = made;
        }
        return made;
    }

    /// Reads the file anew and shows a finished rehearsal; the last one where there is no such number.
    public void show(long rehearsalId) {
        model.load(rehearsalId);
    }
}
