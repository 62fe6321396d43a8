package dev.understudy.ui.rehearsal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Project;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.WindowTest;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportWindowTest extends WindowTest {
    private final List<Failure> failures = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    @AfterEach
    void giveBack() {
        documents.forEach(Document::close);
    }

    @Test
    void aReportIsReadChosenAndComparedInTheWindow() throws IOException {
        ReportView view = put(past());
        interact(() -> view.show(3));
        titled("Rehearsal 3");
        assertEquals(7, table("#reportSteps").getVisibleLeafColumns().size(), "narrow, the earlier runs fold away");
        assertEquals(5, table("#reportRuns").getItems().size());
        assertTrue(one("#reportClaims", Pane.class).getChildren().size() > 8);
        pictures("report-rolled-back");

        interact(() -> one("#reportCompare", ComboBox.class).getSelectionModel().selectFirst());
        interact(() -> table("#reportRuns").getSelectionModel().select(1));
        titled("Rehearsal 4");
        assertTrue(lookup(".text-area").tryQuery().isPresent(), "what is left over is there to be copied");
        pictures("report-stuck");

        interact(() -> view.show(2));
        titled("Rehearsal 2");
        picture("report-completed-light-1280");
        interact(() -> view.show(5));
        titled("Rehearsal 5");
        picture("report-unreadable-light-1280");
        assertEquals(List.of(), failures);
        assertFalse(one("#veil", StackPane.class).isVisible(), "nothing went wrong in the window");
    }

    @Test
    void withoutAFinishedRehearsalItSaysWhatToDo() throws IOException {
        ReportView view = put(file("empty", TextForm.read(Path.of("sample-projects", "corner-books"))));
        interact(() -> view.show(1));
        until(
                "it is read",
                () -> lookup("#reportInstead .empty-title").tryQuery().isPresent());
        picture("report-none-light-1280");
        assertEquals(
                "No rehearsal has finished yet",
                one("#reportInstead .empty-title", Label.class).getText());
    }

    private void pictures(String name) {
        picture(name + "-light-1280");
        interact(() -> one("#reportScroll", ScrollPane.class).setVvalue(1));
        picture(name + "-light-1280-end");
        interact(() -> one("#reportScroll", ScrollPane.class).setVvalue(0));
        interact(() -> one("#theme", Button.class).fire());
        picture(name + "-dark-1280");
        picture(name + "-dark-1920", 1920, 1080);
        interact(() -> one("#theme", Button.class).fire());
    }

    private void titled(String start) {
        until(
                start + " is shown",
                () -> lookup("#reportTitle")
                        .tryQueryAs(Label.class)
                        .filter(title -> title.getText().startsWith(start))
                        .isPresent());
    }

    private TableView<?> table(String query) {
        return one(query, TableView.class);
    }

    /// Puts the view of a file where the window shows its screens.
    private ReportView put(Path file) throws IOException {
        open(sample());
        var read = new Document(ProjectFile.open(file), file, Jobs.onVirtualThreads(), InstantSource.system());
        documents.add(read);
        var view = new ArrayList<ReportView>();
        interact(() -> {
            view.add(new ReportView(new Context(
                    read,
                    Jobs.onVirtualThreads(),
                    failures::add,
                    new Activity(),
                    (_, _) -> {},
                    parts(),
                    InstantSource.system(),
                    ZoneOffset.UTC)));
            one("#middle", StackPane.class).getChildren().setAll(view.getFirst().node());
        });
        return view.getFirst();
    }

    private Path past() {
        Project project = TextForm.read(Path.of("sample-projects", "corner-books"));
        Path path = folder.resolve("past.understudy");
        try (ProjectFile file = ProjectFile.create(path, project)) {
            PastReports.keep(file, PastReports.rolledBack(project, 2));
            PastReports.keep(file, PastReports.completed(project));
            PastReports.keep(file, PastReports.rolledBack(project, 1));
            PastReports.keep(file, PastReports.stuck(project));
            PastReports.keep(file, ProjectFile.fingerprints(project), "{}");
        }
        return path;
    }
}
