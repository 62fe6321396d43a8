package dev.understudy.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.understudy.project.Project;
import dev.understudy.readiness.GateResult;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Contexts;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import dev.understudy.ui.overview.standing.Runs;
import dev.understudy.ui.overview.standing.Standing;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewModelTest {
    @TempDir
    private Path folder;

    private final List<Failure> failures = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private Context context;
    private OverviewModel model;

    @BeforeEach
    void open() {
        context = Contexts.of(folder, Runs.sample(), failures, new Jobs(waiting::add, Runnable::run));
        model = new OverviewModel(context, this::gates);
    }

    private List<GateResult> gates(Project project) {
        asked.add(project.name());
        if (project.name().equals("broken")) {
            throw new IllegalStateException("no gate is left");
        }
        return List.of(new GateResult("undo-stated", GateResult.State.PASS, "Fine.", ""));
    }

    @AfterEach
    void close() {
        model.close();
        context.document().close();
    }

    @Test
    void theStandingIsWorkedOutElsewhereAndThenShown() {
        assertEquals(List.of(), asked);
        work();
        assertEquals(
                "Not proven: 1 gates clear, 4 of 4 proofs missing", standing().words());
    }

    @Test
    void manyChangesWhileItWorksAreOnePieceOfWorkMore() {
        model.nameProperty().set("one");
        model.nameProperty().set("two");
        model.nameProperty().set("three");
        work();
        assertEquals(List.of("Corner Books: MariaDB to PostgreSQL", "three"), asked);
        assertEquals("three", standing().project().name());
    }

    @Test
    void aNameIsRenamedUnderItsOwnNameAndNeverEmpty() {
        model.nameProperty().set("  ");
        assertFalse(model.wrongProperty().get().isEmpty());
        assertEquals(
                "Corner Books: MariaDB to PostgreSQL",
                context.document().project().name());
        model.nameProperty().set("Books");
        model.purposeProperty().set("To move.");
        assertEquals("change the purpose", context.document().undoProperty().get());
        context.document().undo();
        assertEquals("rename the project", context.document().undoProperty().get());
    }

    @Test
    void aFailureIsReportedAndTheNextChangeIsWorkedOutAgain() {
        work();
        model.nameProperty().set("broken");
        work();
        assertEquals(1, failures.size());
        model.nameProperty().set("mended");
        work();
        assertEquals("mended", standing().project().name());
    }

    private Standing standing() {
        return java.util.Objects.requireNonNull(model.standingProperty().get());
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }
}
