package dev.understudy.ui.overview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.command.StarterProject;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import dev.understudy.store.ProjectFile;
import dev.understudy.ui.WindowTest;
import dev.understudy.ui.overview.standing.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class OverviewWindowTest extends WindowTest {
    @Test
    void theSampleHasItsGatesClearButIsNotProven() throws IOException {
        open(sample());
        go("overview");
        until("the verdict is there", () -> says("Not proven: 13 gates clear, 4 of 4 proofs missing"));
        assertTrue(says("Rehearse forward twice"));
        inAllLooks("overview-sample");
        interact(() -> one("#overviewName", TextField.class).setText("Corner Books, second try"));
        until(
                "the window has its name",
                () -> one("#projectName", Label.class).getText().equals("Corner Books, second try"));
    }

    @Test
    void anEmptyProjectSaysWhatToDoFirst() throws IOException {
        open(file("empty", StarterProject.named("New migration")));
        go("overview");
        until("it says what to do", () -> says("Write the objectives"));
        assertTrue(says("This project is empty: begin with the first line of “Next”."));
        picture("overview-empty-light-1280");
        interact(() -> one("#theme", Button.class).fire());
        picture("overview-empty-dark-1280");
    }

    @Test
    void rehearsalsInTheFileAreHeldAgainstThePromises() throws IOException {
        Path file = sample();
        try (ProjectFile project = ProjectFile.open(file)) {
            keep(project, Runs.losing(1, 3));
            keep(project, Runs.forward(2));
            keep(project, Runs.rollback(3, Duration.ofSeconds(181), "expand", "write-both", "backfill"));
        }
        open(file);
        go("overview");
        until("the rollback is shown", () -> says("the longest of 2 measured recoveries"));
        assertTrue(says("RPO missed"));
        assertTrue(says("R3"));
        picture("overview-rehearsed-light-1280");
        interact(() -> one("#theme", Button.class).fire());
        picture("overview-rehearsed-dark-1280");
    }

    private static void keep(ProjectFile project, PastRun run) {
        Report report = Objects.requireNonNull(run.report());
        var settings = new RunSettings(true, 50_000, 1, 42, null, null, List.of(), Set.of());
        var begun = project.rehearsals().begin(settings, run.fingerprints(), report.startedAt());
        String outcome = report.outcome() == Report.Outcome.COMPLETED ? "completed" : "rolledBack";
        project.rehearsals()
                .finish(
                        begun.id(),
                        outcome,
                        ReportJson.of(report),
                        report.startedAt().plusSeconds(125));
    }

    private boolean says(String words) {
        return lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(words));
    }
}
