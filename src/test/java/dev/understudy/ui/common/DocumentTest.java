package dev.understudy.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.store.ProjectFile;
import dev.understudy.store.StoreException;
import dev.understudy.store.text.TextForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-22T20:00:00Z");

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @TempDir
    private Path folder;

    private Path path;
    private Document document;

    @BeforeEach
    void open() throws IOException {
        path = folder.resolve("shop.understudy");
        ProjectFile file = ProjectFile.create(path, TextForm.read(Path.of("sample-projects", "corner-books")));
        document = new Document(file, path, new Jobs(waiting::add, Runnable::run), CLOCK);
    }

    @AfterEach
    void close() {
        document.close();
    }

    @Test
    void editsAreUndoneAndDoneAgainByTheirNames() {
        String before = document.project().name();
        rename("rename the project", "", "A");
        rename("name it better", "", "B");
        assertEquals("name it better", document.undoProperty().get());
        document.undo();
        assertEquals("A", document.project().name());
        assertEquals("rename the project", document.undoProperty().get());
        assertEquals("name it better", document.redoProperty().get());
        document.undo();
        assertEquals(before, document.project().name());
        assertEquals("", document.undoProperty().get());
        document.redo();
        document.redo();
        assertEquals("B", document.project().name());
    }

    @Test
    void typingIsOneEditAndAnotherSubjectIsAnother() {
        String before = document.project().name();
        rename("rename", "x", "A");
        rename("rename", "x", "AB");
        rename("rename", "y", "ABC");
        document.undo();
        assertEquals("AB", document.project().name());
        document.undo();
        assertEquals(before, document.project().name());
    }

    @Test
    void whatChangesNothingIsNoEdit() {
        rename("rename", "", document.project().name());
        assertEquals("", document.undoProperty().get());
    }

    @Test
    void anEditAfterAnUndoForgetsWhatWasTakenBack() {
        rename("one", "", "A");
        document.undo();
        rename("two", "", "B");
        assertEquals("", document.redoProperty().get());
    }

    @Test
    void onlyTheNewestStateIsWrittenWhenTheDiskIsSlow() {
        rename("one", "", "A");
        rename("two", "", "B");
        rename("three", "", "C");
        assertEquals(1, waiting.size());
        assertInstanceOf(Saving.Under.class, document.savingProperty().get());
        waiting.poll().run();
        assertEquals("A", onDisk());
        waiting.poll().run();
        assertEquals("C", onDisk());
        assertEquals(
                new Saving.Saved(CLOCK.instant()), document.savingProperty().get());
    }

    @Test
    void whatIsNotOnTheDiskYetIsWrittenAtTheEnd() {
        rename("one", "", "A");
        document.close();
        assertEquals("A", onDisk());
    }

    @Test
    void aDiskThatRefusesIsSaidAndTriedAgain() {
        rename("one", "", "A");
        document.file().close();
        waiting.poll().run();
        assertInstanceOf(Saving.Refused.class, document.savingProperty().get());
        assertEquals("A", document.project().name());
        document.saveAgain();
        assertEquals(1, waiting.size());
        assertThrows(StoreException.class, document::close);
        document.undo(); // nothing is left to be written
    }

    @Test
    void nothingIsEditedWhileItIsLocked() {
        rename("one", "", "A");
        document.lock("A rehearsal runs.");
        rename("two", "", "B");
        document.undo();
        assertEquals("A", document.project().name());
        document.lock("");
        document.undo();
        assertEquals("", document.undoProperty().get());
    }

    private void rename(String edit, String subject, String name) {
        document.edit(edit, subject, draft -> draft.name = name);
    }

    private String onDisk() {
        try (ProjectFile read = ProjectFile.openReadOnly(path)) {
            return read.project().name();
        }
    }
}
