package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.app.Typed.Ended;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A copy of the sample that a test spoils, the program to give it to, and what every refusal must look like.
abstract class SpoiledSample {
    static final int USAGE = 64;
    static final int PROJECT = 65;
    static final int UNREACHABLE = 69;
    static final int REFUSED = 77;

    @TempDir
    Path folder;

    Typed typed = new Typed(Path.of("unset"), Typed.practice());
    SampleCopy sample = new SampleCopy(Path.of("unset"));

    @BeforeEach
    void copyTheSample() throws IOException {
        typed = new Typed(folder.resolve("user"), Typed.practice());
        sample = SampleCopy.in(folder.resolve("books"));
    }

    /// Sentences, an exit code, a JSON object where it was asked for; the sample as it
    /// was; no rehearsal left open.
    void refused(Ended ended, int code, String... words) {
        Refusal.check(ended, code, words);
        assertFalse(ended.err().contains("s3cret-word"), ended.err());
    }

    Ended rehearse(String... options) {
        return rehearse(sample.folder(), options);
    }

    Ended rehearse(Path project, String... options) {
        return typed.run(
                Stream.of(List.of("rehearse", project.toString(), "--confirm", "all", "--json"), List.of(options))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    Path projectFile() {
        Path file = folder.resolve("shop.understudy");
        ProjectFile.create(file, TextForm.read(sample.folder())).close();
        return file;
    }

    static ObjectNode action(ObjectNode project, int phase, int step) {
        return (ObjectNode) project.path("plan")
                .path("phases")
                .path(phase)
                .path("steps")
                .path(step)
                .path("action");
    }
}
