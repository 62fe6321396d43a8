package dev.understudy.cli.command;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.Console;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Parts;
import dev.understudy.cli.Rehearsing.Request;
import dev.understudy.cli.live.LiveProgress;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.cli.report.ReportText;
import dev.understudy.project.Problem;
import dev.understudy.project.Project;
import dev.understudy.readiness.GateResult;
import dev.understudy.readiness.Gates;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Rehearses a project, or takes an interrupted rehearsal up again.
@Command(
        name = "rehearse",
        sortOptions = false,
        description = "Rehearses a migration forward, and back where it must, and reports what was measured.",
        footer = {
            "",
            "Examples:",
            "  understudy rehearse sample-projects/corner-books --practice --confirm all",
            "  understudy rehearse shop.understudy --roll-back-at shift-reads-25 --confirm all",
            "  understudy rehearse shop.understudy --practice --fault kill-target@backfill:2s+5s",
            "  understudy rehearse shop.understudy --continue --resolve add-keys=again",
            "  understudy rehearse shop.understudy --practice --json --report report.txt",
            "",
            "Ends with 0 (completed, objectives met), 1 (rolled back), 2 (stuck or in doubt),",
            "3 (completed, an objective missed), 4 (aborted), 64 (command line), 65 (project),",
            "69 (unreachable), 70 (our defect), 77 (refused)."
        })
final class RehearseCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "PROJECT", description = "A project file, or a folder in text form.")
    private Path project;

    @Mixin
    private RehearseOptions options;

    RehearseCommand(Parts parts) {
        this.parts = parts;
    }

    /// @throws dev.understudy.cli.CommandFailure if it cannot begin, or cannot go on
    @Override
    public Integer call() {
        Console console = parts.console();
        ReportFile file = new ReportFile(options.report, "The rehearsal was not started.");
        file.check(project, options.file);
        if (options.interrupted.discard) {
            return discard(console);
        }
        Project opened = parts.projects().open(project);
        if (options.way() == Way.FRESH) {
            checkGates(parts.gates().apply(opened));
        }
        Request request = new Requests(options, opened).read(console.terminal(), parts.asks());
        Report report = rehearse(request);
        if (!options.json) {
            console.out().println();
        }
        console.out().print(options.json ? ReportJson.of(report) : ReportText.of(report));
        console.out().flush();
        file.write(() -> ReportJson.of(report), () -> ReportText.of(report), console.err());
        return ExitCodes.of(report);
    }

    private int discard(Console console) {
        Instant begun = parts.rehearsing().discard(project, Optional.ofNullable(options.file));
        console.out()
                .print(
                        options.json
                                ? ReportJson.text(ReportJson.object().put("discarded", begun.toString()))
                                : """
                                The interrupted rehearsal of %s was forgotten.
                                Its journal stays in the project file; what it changed in connected staging databases stays too.
                                Start a fresh one when you like.
                                """.formatted(begun));
        console.out().flush();
        return ExitCodes.OK;
    }

    private static void checkGates(List<GateResult> results) {
        List<GateResult> bars = Gates.bars(results);
        if (!bars.isEmpty()) {
            throw new CommandFailure(
                    new Problem(
                            "The project cannot be rehearsed.",
                            bars.stream()
                                    .map(bar -> bar.id() + ": " + bar.why())
                                    .collect(Collectors.joining(" ")),
                            bars.getFirst().advice() + " `understudy check` says more."),
                    ExitCodes.BAD_PROJECT);
        }
    }

    private Report rehearse(Request request) {
        Console console = parts.console();
        PrintWriter out = options.json ? console.err() : console.out();
        try (ExecutorService printer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("progress").daemon().factory())) {
            LiveProgress progress =
                    new LiveProgress(out, console.terminal() && !options.json, System::nanoTime, printer);
            Decisions decisions =
                    new TerminalDecisions(console, request.settings().confirmed(), printer);
            try {
                return parts.rehearsing().rehearse(project, request, progress, decisions);
            } finally {
                progress.end();
            }
        }
    }
}
