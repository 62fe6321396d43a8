package dev.understudy.cli.command;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.Console;
import dev.understudy.cli.DefectLog;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.report.PlainText;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.project.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;

/// Turns whatever keeps a command from its end into three sentences and an exit code. The only place that does.
public final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    private final Console console;
    private final DefectLog defects;

    public Failures(Console console, DefectLog defects) {
        this.console = console;
        this.defects = defects;
    }

    /// A command line that cannot be read. Asked without picocli's word on `--json`, which may not have been
    /// reached.
    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String why = String.valueOf(e.getMessage()).strip();
        Problem problem = new Problem(
                "The command line cannot be read.",
                why.endsWith(".") ? why : why + ".",
                "See: %s --help".formatted(command));
        return print(problem, ExitCodes.USAGE, Arrays.asList(args).contains("--json"));
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
        boolean json = given(parsed, "--json");
        if (given(parsed, "--debug")) {
            console.err().println(DefectLog.trace(e));
        }
        return e instanceof CommandFailure failure
                ? print(failure.problem(), failure.exitCode(), json)
                : defect(e, json);
    }

    /// A failure that nobody expected.
    public int defect(Throwable defect, boolean json) {
        Optional<Path> file = defects.write(defect);
        String message = defect.getMessage();
        Problem problem = new Problem(
                "Understudy failed through a defect of its own.",
                defect.getClass().getSimpleName() + (message == null ? "." : ": " + message),
                file.map(path -> "Please report it with " + path + ".")
                        .orElse("Run the command again with --debug and report what it prints."));
        return print(problem, ExitCodes.DEFECT, json);
    }

    private int print(Problem problem, int exitCode, boolean json) {
        console.out().flush();
        if (json) {
            console.out().print(ReportJson.of(problem, exitCode));
            console.out().flush();
        }
        console.err().println("understudy: " + PlainText.safe(problem.what()));
        console.err().println("  " + PlainText.safe(problem.why()));
        console.err().println("  " + PlainText.safe(problem.next()));
        console.err().flush();
        return exitCode;
    }

    private static boolean given(CommandLine.ParseResult parsed, String option) {
        return parsed.asCommandLineList().stream()
                .anyMatch(line -> line.getParseResult().hasMatchedOption(option));
    }
}
