package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandOrSampleTest {
    private final StringWriter text = new StringWriter();
    private final CommandOrSample starts = new CommandOrSample(Path.of("/opt/understudy"));

    @Test
    void aCommandIsRunAsItIs() {
        assertEquals(List.of("check", "shop"), starts.of(List.of("check", "shop"), new PrintWriter(text)));
        assertEquals("", text.toString());
    }

    @Test
    void withoutACommandTheSampleIsRehearsedAndItIsSaidWhy() {
        assertEquals(
                List.of("rehearse", "/opt/understudy/sample-projects/corner-books", "--practice", "--confirm", "all"),
                starts.of(List.of(), new PrintWriter(text)));
        assertTrue(text.toString().startsWith("Understudy has no desktop yet"), text.toString());
    }
}
