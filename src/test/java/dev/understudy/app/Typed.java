package dev.understudy.app;

import dev.understudy.cli.DefectLog;
import dev.understudy.cli.Terminal;
import dev.understudy.cli.command.UnderstudyCommand;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// The whole program as a pipeline calls it: a command line in, an exit code and two texts out, with user
/// folders and variables of the test's own.
final class Typed {
    private final UserFolders folders;
    private final Path artifacts;
    private final Map<String, String> variables = new HashMap<>();

    /// @param user where the user's folders are
    /// @param artifacts folder of the practice servers' jars
    Typed(Path user, Path artifacts) {
        this.folders = new UserFolders(user.resolve("data"), user.resolve("state"), Path.of("target/practice-cache"));
        this.artifacts = artifacts;
    }

    /// Where the practice servers of the build are.
    static Path practice() {
        return Path.of(System.getProperty("understudy.practice", "target/app/practice"));
    }

    UserFolders folders() {
        return folders;
    }

    Typed variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Ended run(String... words) {
        Terminal terminal = Terminal.pipe();
        var defects = new DefectLog(folders.state(), InstantSource.system());
        int code = UnderstudyCommand.commandLine(
                        Wiring.of(folders, artifacts, variables::get, false).parts(terminal.console(), defects, "0"))
                .execute(words);
        return new Ended(code, terminal.out(), terminal.err());
    }

    /// How a command ended, and what it printed on its two outputs.
    record Ended(int code, String out, String err) {}
}
