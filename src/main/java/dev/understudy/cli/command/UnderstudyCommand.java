package dev.understudy.cli.command;

import dev.understudy.cli.Parts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command itself: it says which commands there are.
@Command(
        name = "understudy",
        description = "Rehearses zero-downtime database migrations forward and back, and measures them.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  understudy rehearse sample-projects/corner-books --practice --confirm all",
            "  understudy check shop.understudy",
            "  understudy runbook shop.understudy -o runbook.pdf",
            "",
            "Exit codes:",
            "  0   done; a rehearsal was completed and every objective met",
            "  1   a rehearsal was rolled back, asked for or not; a comparison found differences",
            "  2   a rehearsal is stuck, in doubt or interrupted; something could not be compared",
            "  3   a rehearsal was completed, and an objective missed",
            "  4   a rehearsal was aborted: nothing changed, or everything is as before",
            "  64  the command line is wrong      65  the project is wrong",
            "  69  a database is unreachable      70  a defect of Understudy",
            "  77  refused: production, or a host that is not trusted"
        })
@SuppressWarnings("UnusedVariable") // picocli reads the fields
public final class UnderstudyCommand {
    private static final int HELP_WIDTH = 100;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Print the stack trace of a failure too.")
    private boolean debug;

    private UnderstudyCommand() {}

    /// The whole command line. Its `execute` prints, and answers with one of [ExitCodes].
    public static CommandLine commandLine(Parts parts) {
        Failures failures = new Failures(parts.console(), parts.defects());
        CommandLine line = new CommandLine(new UnderstudyCommand());
        line.addSubcommand(new RehearseCommand(parts));
        line.addSubcommand(new CompareCommand(parts));
        line.addSubcommand(new BlindSpotsCommand(parts));
        line.addSubcommand(new CheckCommand(parts));
        line.addSubcommand(new RunbookCommand(parts));
        line.addSubcommand(new NewCommand(parts));
        line.addSubcommand(new ExportCommand(parts));
        line.getCommandSpec().version("Understudy " + parts.version());
        line.setOut(parts.console().out());
        line.setErr(parts.console().err());
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_WIDTH);
        return line;
    }
}
