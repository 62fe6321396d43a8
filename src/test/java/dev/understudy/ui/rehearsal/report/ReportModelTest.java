package dev.understudy.ui.rehearsal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.PastRun.Evidence;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Choosing;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportModelTest {
    private static final Jobs AT_ONCE = new Jobs(Runnable::run, Runnable::run);

    @TempDir
    Path folder;

    private final List<Failure> failures = new ArrayList<>();
    private final Project project = TextForm.read(Path.of("sample-projects", "corner-books"));
    private Document document;
    private ReportModel model;

    @BeforeEach
    void open() {
        Path path = folder.resolve("a.understudy");
        document = new Document(ProjectFile.create(path, project), path, AT_ONCE, InstantSource.system());
        model = new ReportModel(new Context(
                document,
                AT_ONCE,
                failures::add,
                new Activity(),
                (_, _) -> {},
                new Chosen(),
                InstantSource.system(),
                ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        document.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void aFileWithoutRehearsalsHasNothingToShow() {
        model.load(1);

        assertInstanceOf(Page.None.class, model.pageProperty().get());
    }

    @Test
    void aRunIsHeldAgainstTheLastComparableOnesBeforeIt() {
        keep(2, 1);
        PastReports.keep(document.file(), PastReports.completed(project));
        keep(1);

        model.load(4);

        Reference reference = shown().reference();
        assertEquals("rehearsal 3", RunWords.name(reference.forward()));
        assertEquals("rehearsal 2", RunWords.name(reference.back()));
        assertEquals(4, shown().comparable());
    }

    @Test
    void theFirstRunIsHeldAgainstNone() {
        keep(1, 1);

        model.load(1);

        assertNull(shown().reference().forward());
        assertNull(shown().reference().back());
    }

    @Test
    void anotherRunIsHeldAgainstWhenItIsChosen() {
        keep(1, 1, 1);
        model.load(2);

        PastRun third = shown().runs().getLast();
        model.comparedProperty().set(third);

        assertEquals(Reference.chosen(third), shown().reference());
    }

    @Test
    void whereThereIsNoSuchNumberTheLastIsShown() {
        keep(1, 1);

        model.load(77);

        assertEquals(2, shown().run().number());
    }

    @Test
    void evidenceIsStaleAsSoonAsThePlanHasChanged() {
        keep(1);
        model.load(1);
        assertEquals(Evidence.HOLDS, shown().run().evidence(shown().now()));

        document.edit("drop the triggers", "", draft -> draft.plan = new Plan(draft.plan.phases(), List.of()));

        assertEquals(Evidence.STALE, shown().run().evidence(shown().now()));
        document.undo();
        assertEquals(Evidence.HOLDS, shown().run().evidence(shown().now()));
    }

    @Test
    void aReportIsExportedAsItIsStored() throws IOException {
        keep(1);
        model.load(1);

        model.export();

        assertEquals(shown().run().text(), Files.readString(folder.resolve("rehearsal-1.json")));
        assertFalse(shown().run().text().isEmpty());
    }

    @Test
    void aReportThatIsNoneSaysWhy() {
        PastReports.keep(document.file(), new Fingerprints("", "", ""), "[]");

        model.load(1);

        var odd = assertInstanceOf(Page.Unreadable.class, model.pageProperty().get());
        assertEquals("report must be an object.", odd.run().unreadable());
    }

    private void keep(int... slower) {
        for (int one : slower) {
            PastReports.keep(document.file(), PastReports.rolledBack(project, one));
        }
    }

    private Page.Shown shown() {
        return assertInstanceOf(Page.Shown.class, model.pageProperty().get());
    }

    /// Chooses the offered name in the test's folder.
    private final class Chosen implements Choosing {
        @Override
        public Optional<Path> open(String title, String kind, String ending) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String kind, String ending, String name) {
            return Optional.of(folder.resolve(name));
        }
    }
}
