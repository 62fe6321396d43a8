package dev.understudy.cli.command;

import dev.understudy.cli.Console;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Parts;
import dev.understudy.cli.live.CompareProgress;
import dev.understudy.cli.report.CompareJson;
import dev.understudy.cli.report.CompareText;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonRequest;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Holds two databases against each other.
@Command(
        name = "compare",
        sortOptions = false,
        description = "Holds the tables of two databases against each other and names every row that differs."
                + " Only reads.",
        footer = {
            "",
            "Examples:",
            "  understudy compare --source mariadb://app@db1:3306/shop?secret=UNDERSTUDY_SECRET_SHOP",
            "      --target postgresql://app@db2:5432/shop?secret=UNDERSTUDY_SECRET_NEW",
            "      --trust-host db1:3306 --trust-host db2:5432",
            "  ... --tables orders,customers --level checksum --repair repair.sql",
            "  ... --settle 10s --connections 1 --pause 50ms --json",
            "  ... --settle 10s --every 1m",
            "",
            "Ends with 0 (all compared, equal), 1 (something differs), 2 (equal, but not all could be compared),",
            "64 (command line), 69 (unreachable), 70 (our defect), 77 (refused)."
        })
final class CompareCommand implements Callable<Integer> {
    private final Parts parts;

    @Mixin
    private CompareOptions options;

    CompareCommand(Parts parts) {
        this.parts = parts;
    }

    /// @throws dev.understudy.cli.CommandFailure if it cannot begin, or cannot go on
    @Override
    public Integer call() {
        Console console = parts.console();
        ComparisonRequest request = new CompareRequests(options).read();
        var report = new ReportFile(options.report, "Nothing was compared.");
        var repair = new ReportFile(options.repair, "Nothing was compared.");
        report.check();
        repair.check();
        Compared compared = again(request);
        console.out().print(options.json ? CompareJson.of(compared) : CompareText.of(compared));
        console.out().flush();
        report.write(() -> CompareJson.of(compared), () -> CompareText.of(compared), console.err());
        repair.write(compared::script, compared::script, console.err());
        if (!compared.alike()) {
            return ExitCodes.DIFFERS;
        }
        return compared.equal() ? ExitCodes.OK : ExitCodes.NOT_ALL_COMPARED;
    }

    /// Once, or again and again until something differs, somebody stops it, or it was often enough.
    private Compared again(ComparisonRequest request) {
        Duration every = CompareRequests.duration("--every", options.every);
        Compared compared = once(request);
        for (int times = 1; every.isPositive() && compared.alike() && times != options.times; times++) {
            progress().println(CompareText.verdict(compared));
            progress().flush();
            try {
                Thread.sleep(every);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return compared;
            }
            compared = once(request);
        }
        return compared;
    }

    private Compared once(ComparisonRequest request) {
        boolean inPlace = parts.console().terminal() && !options.json;
        try (var progress = new CompareProgress(progress(), inPlace, System::nanoTime)) {
            return parts.comparing().compare(request, progress);
        }
    }

    private PrintWriter progress() {
        return options.json ? parts.console().err() : parts.console().out();
    }
}
