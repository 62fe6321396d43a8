package dev.understudy.app;

import dev.understudy.app.CommandOrSample.Start;
import dev.understudy.cli.Console;
import dev.understudy.cli.DefectLog;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.command.Failures;
import dev.understudy.cli.command.UnderstudyCommand;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/// Starts the program: runs the command that the command line names and ends with its exit code.
public final class Main {
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private Main() {}

    /// @param args the command line; empty: the bundled sample is rehearsed
    public static void main(String[] args) {
        Console console = console();
        UserFolders folders = UserFolders.of(
                System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
        DefectLog defects = new DefectLog(folders.state(), InstantSource.system());
        Failures failures = new Failures(console, defects);
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (_, defect) -> end(failures, defect, List.of(args).contains("--json")));
        quietLibraries(folders);
        switch (new CommandOrSample(home(), System::getenv, System.getProperty("os.name"))
                .of(List.of(args), console.out())) {
            case Start.Window(var project) -> window(folders, project);
            case Start.Command(var command) -> command(command, folders, console, defects);
        }
    }

    private static void window(UserFolders folders, Optional<Path> project) {
        try {
            new Desktop(folders, home(), artifacts(), version()).run(project);
            System.exit(ExitCodes.OK);
        } catch (InterruptedException _) {
            System.exit(ExitCodes.STUCK);
        }
    }

    private static void command(List<String> command, UserFolders folders, Console console, DefectLog defects) {
        CountDownLatch ended = stopGently(Thread.currentThread());
        int exitCode = UnderstudyCommand.commandLine(Wiring.of(folders, artifacts(), System::getenv, console.terminal())
                        .parts(console, defects, version()))
                .execute(command.toArray(String[]::new));
        ended.countDown();
        System.exit(exitCode);
    }

    /// Ctrl-C, or the machine that goes down: the command hears of it, and has a moment to close what it has
    /// open and to say how to go on.
    ///
    /// @return counted down when the command has ended
    private static CountDownLatch stopGently(Thread command) {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            command.interrupt();
            try {
                boolean _ = ended.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
        return ended;
    }

    /// An error that no command catches must not end with 1, which says "rolled back"; whatever else fails
    /// then.
    private static void end(Failures failures, Throwable defect, boolean json) {
        try {
            failures.defect(defect, json);
        } finally {
            Runtime.getRuntime().halt(ExitCodes.DEFECT);
        }
    }

    /// Libraries write their warnings to a file of ours, never between the lines of a report.
    private static void quietLibraries(UserFolders folders) {
        System.setProperty(
                "understudy.log", folders.state().resolve("understudy.log").toString());
        LogManager.getLogManager().reset();
    }

    private static Console console() {
        return new Console(
                new PrintWriter(System.out, false, System.out.charset()),
                new PrintWriter(System.err, false, System.err.charset()),
                new BufferedReader(
                        new InputStreamReader(System.in, Charset.forName(System.getProperty("stdin.encoding")))),
                Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false));
    }

    /// The folder that holds `lib` and `sample-projects`.
    private static Path home() {
        return Path.of(System.getProperty("understudy.home", ""));
    }

    /// The folder of the practice servers' jars.
    private static Path artifacts() {
        String named = System.getProperty("understudy.practice");
        return named == null ? home().resolve("practice") : Path.of(named);
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }
}
