package dev.understudy.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.Project;
import dev.understudy.store.SampleProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormTest {
    @TempDir
    private Path folder;

    @Test
    void aProjectWithEveryCaseComesBackEqual() {
        Project project = SampleProjects.full();
        TextForm.write(project, folder);
        assertEquals(project, TextForm.read(folder));
    }

    @Test
    void theSameProjectMakesTheSameBytes() throws IOException {
        TextForm.write(SampleProjects.full(), folder);
        String first = Files.readString(folder.resolve(TextForm.FILE));
        TextForm.write(TextForm.read(folder), folder);
        assertEquals(first, Files.readString(folder.resolve(TextForm.FILE)));
        assertEquals(first, TextForm.json(SampleProjects.full()));
    }
}
