package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.cli.Console;
import dev.understudy.cli.DefectLog;
import dev.understudy.cli.Terminal;
import dev.understudy.cli.command.UnderstudyCommand;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class WiringTest {
    private final Terminal terminal = Terminal.pipe();

    @Test
    void aPartThatThisBuildLacksIsSaidAndNotFaked() {
        Console console = terminal.console();
        DefectLog defects = new DefectLog(Path.of("nowhere"), InstantSource.system());

        assertEquals(
                69,
                UnderstudyCommand.commandLine(Wiring.ofThisBuild().parts(console, defects, "0"))
                        .execute("rehearse", "shop"));
        assertEquals("""
                understudy: Understudy cannot open projects in this build.
                  A part of it is missing.
                  Use a later build.
                """, terminal.err());
    }
}
