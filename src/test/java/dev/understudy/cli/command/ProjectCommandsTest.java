package dev.understudy.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Project;
import dev.understudy.readiness.Projects;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCommandsTest {
    @TempDir
    private Path folder;

    private FakeParts fake;

    @BeforeEach
    void fakeEverythingBehindTheCommands() {
        fake = new FakeParts(folder);
    }

    @Test
    void aReadyProjectEndsWithZero() {
        assertEquals(0, fake.run("check", "shop"));
        assertTrue(
                fake.terminal().out().endsWith("Ready: every gate is clear.\n"),
                fake.terminal().out());
    }

    @Test
    void aProjectThatIsNotReadyEndsWith65AndSaysWhatToDo() {
        fake.project = without(new Projects());

        assertEquals(65, fake.run("check", "shop"));
        assertTrue(
                fake.terminal()
                        .out()
                        .contains("FAIL  connections-one-a-side     There are 0 connections for the source."),
                fake.terminal().out());
        assertTrue(
                fake.terminal().out().contains("-> Keep one connection for each side."),
                fake.terminal().out());
    }

    @Test
    void aCheckAnswersInJson() {
        fake.project = without(new Projects());

        assertEquals(65, fake.run("check", "shop", "--json"));
        assertTrue(
                fake.terminal().out().startsWith("{\n  \"schema\" : 1,\n  \"ready\" : false,\n  \"gates\" : [ {\n"),
                fake.terminal().out());
        assertTrue(fake.terminal().out().contains("""
                                    "id" : "connections-one-a-side",
                                    "state" : "fail",
                                    "why" : "There are 0 connections for the source. There are 0 connections for the target.",
                                    "advice" : "Keep one connection for each side."
                                """), fake.terminal().out());
    }

    @Test
    void aNewProjectHasTheNameOfItsFile() {
        assertEquals(0, fake.run("new", "shops/corner.understudy"));

        assertEquals(
                List.of("corner"),
                fake.created.values().stream().map(Project::name).toList());
        assertEquals(
                "Wrote corner to shops/corner.understudy.\n", fake.terminal().out());
    }

    @Test
    void aNewProjectCanBeACopyUnderAnotherName() {
        fake.run("new", "mine", "--from", "shop", "--name", "Mine");

        assertEquals(Map.of(Path.of("mine"), StarterProject.renamed(fake.project, "Mine")), fake.created);
    }

    @Test
    void anExportIsTheSameProjectInAFolder() {
        assertEquals(0, fake.run("export", "shop.understudy", "text"));
        assertEquals(Map.of(Path.of("text"), fake.project), fake.created);
    }

    @Test
    void anExportIntoAProjectFileIsRefused() {
        assertEquals(64, fake.run("export", "shop", "text.understudy"));
        assertTrue(fake.created.isEmpty());
    }

    private static Project without(Projects shop) {
        shop.connections = List.of();
        return shop.project();
    }
}
