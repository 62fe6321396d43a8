package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.app.CommandOrSample.Start;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandOrSampleTest {
    private final StringWriter text = new StringWriter();

    @Test
    void aCommandIsRunAsItIs() {
        assertEquals(new Start.Command(List.of("check", "shop")), start("Linux", null, "check", "shop"));
        assertEquals("", text.toString());
    }

    @Test
    void withoutACommandTheWindowIsShownWhereThereIsAScreen() {
        assertEquals(new Start.Window(Optional.empty()), start("Linux", ":0"));
        assertEquals(new Start.Window(Optional.empty()), start("Windows 11", null));
        assertEquals(new Start.Window(Optional.empty()), start("Mac OS X", null));
        assertEquals("", text.toString());
    }

    @Test
    void withoutAScreenTheSampleIsRehearsedAndItIsSaidWhy() {
        assertEquals(
                new Start.Command(List.of(
                        "rehearse", "/opt/understudy/sample-projects/corner-books", "--practice", "--confirm", "all")),
                start("Linux", " "));
        assertTrue(text.toString().startsWith("There is no screen here"), text.toString());
    }

    /// As a file manager starts it.
    @Test
    void aProjectFileAloneIsOpenedInTheWindow(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.understudy"), "whatever");
        assertEquals(new Start.Window(Optional.of(file)), start("Linux", null, file.toString()));
        assertEquals(new Start.Command(List.of("absent.understudy")), start("Linux", ":0", "absent.understudy"));
    }

    private Start start(String system, @Nullable String display, String... args) {
        return new CommandOrSample(Path.of("/opt/understudy"), name -> name.equals("DISPLAY") ? display : null, system)
                .of(List.of(args), new PrintWriter(text));
    }
}
