package dev.understudy.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.cli.Console;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Parts;
import dev.understudy.cli.report.PlainText;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.readiness.GateResult;
import dev.understudy.readiness.Gates;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Holds a project against the go/no-go gates, without touching a database.
@Command(
        name = "check",
        description = "Says whether a project is ready to be rehearsed. Touches no database.",
        footer = {
            "",
            "Ends with 0 when every gate is clear, with 65 when one is not.",
            "",
            "Examples:",
            "  understudy check shop.understudy",
            "  understudy check sample-projects/corner-books --json"
        })
final class CheckCommand implements Callable<Integer> {
    private final Parts parts;

    @Parameters(paramLabel = "PROJECT", description = "A project file, or a folder in text form.")
    private Path project;

    @Option(names = "--json", description = "Answer with one JSON object on standard output.")
    private boolean json;

    CheckCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() {
        List<GateResult> results = parts.gates().apply(parts.projects().open(project));
        boolean ready = Gates.ready(results);
        Console console = parts.console();
        if (json) {
            console.out().print(json(ready, results));
        } else {
            results.forEach(result -> print(console, result));
            console.out().println(ready ? "Ready: every gate is clear." : "Not ready.");
        }
        console.out().flush();
        return ready ? ExitCodes.OK : ExitCodes.BAD_PROJECT;
    }

    private static void print(Console console, GateResult result) {
        console.out().printf("%-5s %-26s %s%n", word(result.state()), result.id(), PlainText.safe(result.why()));
        if (!result.advice().isEmpty()) {
            console.out().printf("%-32s -> %s%n", "", PlainText.safe(result.advice()));
        }
    }

    private static String word(GateResult.State state) {
        return switch (state) {
            case PASS -> "pass";
            case FAIL -> "FAIL";
            case STALE -> "STALE";
            case NOT_APPLICABLE -> "-";
        };
    }

    private static String json(boolean ready, List<GateResult> results) {
        ObjectNode answer = ReportJson.object().put("ready", ready);
        ArrayNode gates = answer.putArray("gates");
        results.forEach(result -> gates.addObject()
                .put("id", result.id())
                .put("state", result.state().word())
                .put("why", result.why())
                .put("advice", result.advice()));
        return ReportJson.text(answer);
    }
}
