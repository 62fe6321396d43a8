package dev.understudy.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.ui.common.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("deep").resolve("window.properties");
        Remembered kept = Remembered.NOTHING
                .opened(Path.of("a b.understudy"))
                .opened(Path.of("ż=#.understudy"))
                .with(Look.DARK)
                .with(new Remembered.Frame(-5, 7, 1400, 900, true));
        kept.write(file);
        assertEquals(kept, Remembered.read(file));
    }

    @Test
    void whatIsDamagedIsAsIfNobodyHadEverBeenHere() throws IOException {
        Path file = folder.resolve("window.properties");
        assertEquals(Remembered.NOTHING, Remembered.read(file));
        Files.writeString(file, "x=left\nlook=purple\n");
        assertEquals(Remembered.NOTHING, Remembered.read(file));
    }

    @Test
    void theLastOpenedProjectStandsFirstAndOnce() {
        Remembered kept = Remembered.NOTHING;
        for (int number : IntStream.range(0, 15).toArray()) {
            kept = kept.opened(Path.of("p" + number));
        }
        kept = kept.opened(Path.of("p8"));
        assertEquals(10, kept.recent().size());
        assertEquals(
                List.of(Path.of("p8"), Path.of("p14"), Path.of("p13")),
                kept.recent().subList(0, 3));
    }
}
