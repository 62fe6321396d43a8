package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.cli.Console;
import dev.understudy.cli.DefectLog;
import dev.understudy.cli.Terminal;
import dev.understudy.cli.command.UnderstudyCommand;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
    private final Terminal terminal = Terminal.pipe();

    @Test
    void aProjectThatIsNotThereEndsWith65AndThreeSentences(@TempDir Path folder) {
        Console console = terminal.console();
        DefectLog defects = new DefectLog(folder, InstantSource.system());
        var folders = new UserFolders(folder.resolve("data"), folder.resolve("state"), folder.resolve("cache"));

        int code = UnderstudyCommand.commandLine(Wiring.of(folders, folder.resolve("practice"), _ -> null, false)
                        .parts(console, defects, "0"))
                .execute("rehearse", folder.resolve("shop.understudy").toString());

        assertEquals(65, code);
        assertEquals(3, terminal.err().lines().count());
    }
}
