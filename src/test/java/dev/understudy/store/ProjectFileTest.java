package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.Project;
import dev.understudy.store.StoreException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void name() {
        path = folder.resolve("what? 100% größe.understudy");
    }

    @Test
    void aProjectComesBackEqual() {
        ProjectFile.create(path, SampleProjects.full()).close();
        assertEquals(SampleProjects.full(), reopened());
        assertFalse(Files.exists(folder.resolve(path.getFileName() + "-wal")), "one file is left");
    }

    @Test
    void generatedProjectsReplaceEachOther() {
        try (ProjectFile file = ProjectFile.create(path, SampleProjects.full())) {
            for (long seed = 0; seed < 30; seed++) {
                var project = new Generated(seed).any(Project.class);
                file.save(project);
                assertEquals(project, file.project());
                try (ProjectFile other = ProjectFile.openReadOnly(path)) {
                    assertEquals(project, other.project());
                }
            }
        }
    }

    @Test
    void componentsKeepTheirOrderThroughManyEdits() {
        var random = new Random(7);
        List<Component> expected;
        try (ProjectFile file = ProjectFile.create(path, SampleProjects.large(20))) {
            for (int i = 0; i < 200; i++) {
                var components = new ArrayList<>(file.project().components());
                edit(components, random, i);
                file.save(SampleProjects.with(file.project(), components));
            }
            expected = file.project().components();
        }
        assertEquals(expected, reopened().components());
    }

    private static void edit(List<Component> components, Random random, int i) {
        switch (random.nextInt(4)) {
            case 0 -> components.remove(random.nextInt(components.size()));
            case 1 -> Collections.swap(components, 0, random.nextInt(components.size()));
            case 2 -> components.add(1, component("second-" + i));
            default -> components.add(random.nextInt(components.size()), component("new-" + i));
        }
    }

    private static Component component(String id) {
        return new Component(new ComponentId(id), id, ComponentKind.JOB, null, null, null, null);
    }

    @Test
    void aSaveAfterAnEditOfTenThousandComponentsIsPrinted() {
        var millis = new ArrayList<Long>();
        try (ProjectFile file = ProjectFile.create(path, SampleProjects.large(10_000))) {
            for (int i = 0; i < 20; i++) {
                var components = new ArrayList<>(file.project().components());
                components.set(5_000 + i, component("edited-" + i));
                long before = System.nanoTime();
                file.save(SampleProjects.with(file.project(), components));
                millis.add((System.nanoTime() - before) / 1_000_000);
            }
        }
        long before = System.nanoTime();
        assertEquals("edited-3", reopened().components().get(5_003).name());
        report("save at 10,000 components: %s ms; open: %d ms"
                .formatted(millis, (System.nanoTime() - before) / 1_000_000));
    }

    @Test
    void fingerprintsFollowThePlanAndTheGraphApart() {
        Project project = SampleProjects.full();
        Project other = SampleProjects.with(project, project.components().reversed());
        assertEquals(
                ProjectFile.fingerprints(project).plan(),
                ProjectFile.fingerprints(other).plan());
        assertNotEquals(
                ProjectFile.fingerprints(project).graph(),
                ProjectFile.fingerprints(other).graph());
        assertEquals(64, ProjectFile.fingerprints(project).plan().length());
        assertEquals("", ProjectFile.fingerprints(project).ddl());
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() {
        ProjectFile.create(path, SampleProjects.full()).close();
        refused(
                () -> ProjectFile.create(path, SampleProjects.large(1)),
                Reason.IO,
                "Cannot create %s: there is a file of that name. Open that one, or choose another name.");
        assertEquals(SampleProjects.full(), reopened());
    }

    @Test
    void aSecondOpeningInThisProcessIsRefusedButMayRead() {
        try (ProjectFile file = ProjectFile.create(path, SampleProjects.full())) {
            long pid = ProcessHandle.current().pid();
            refused(
                    () -> ProjectFile.open(path),
                    Reason.LOCKED,
                    "Cannot open %%s: it is already open in this process (%d). Close it there, or open the project read only."
                            .formatted(pid));
            try (ProjectFile reader = ProjectFile.openReadOnly(path)) {
                assertTrue(reader.isReadOnly());
                assertEquals(file.project(), reader.project());
                refused(
                        () -> reader.save(SampleProjects.large(1)),
                        Reason.LOCKED,
                        "Cannot save %s: it was opened read only. Open it for writing once no other process has it.");
            }
        }
    }

    @Test
    void aRefusedOpeningKeepsNoLease() {
        ProjectFile.create(path, SampleProjects.full()).close();
        for (int i = 0; i < 3; i++) {
            assertEquals(SampleProjects.full(), reopened());
        }
    }

    @Test
    void aProjectThatCouldNotBeReadBackIsNotSaved() {
        Project project = new Generated(1).any(Project.class);
        try (ProjectFile file = ProjectFile.create(path, project)) {
            Project flood = new Project(
                    "x".repeat(20_000_001),
                    project.purpose(),
                    project.objectives(),
                    project.roles(),
                    project.components(),
                    project.dependencies(),
                    project.flows(),
                    project.risks(),
                    project.plan(),
                    project.application(),
                    project.connections(),
                    project.practice(),
                    project.scripts());
            refused(
                    () -> file.save(flood),
                    Reason.INVALID,
                    "Cannot save %s: name is longer than 20000000 characters. Shorten it.");
            assertEquals(project, file.project());
        }
        assertEquals(project, reopened());
    }

    private Project reopened() {
        try (ProjectFile file = ProjectFile.open(path)) {
            return file.project();
        }
    }

    private void refused(Runnable action, Reason reason, String message) {
        var e = assertThrows(StoreException.class, action::run);
        assertEquals(message.formatted(path), e.getMessage());
        assertEquals(reason, e.reason());
    }

    private static void report(String line) {
        System.getLogger(ProjectFileTest.class.getName()).log(System.Logger.Level.INFO, line);
    }
}
