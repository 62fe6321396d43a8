package dev.understudy.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.cli.Console;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Parts;
import dev.understudy.cli.report.BlindSpotsText;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Level;
import dev.understudy.project.Conversion;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Tests the comparison itself.
@Command(
        name = "blind-spots",
        sortOptions = false,
        description = "Plants known defects in a specimen on practice databases, one at a time, and prints which level"
                + " of a comparison catches which.",
        footer = {
            "",
            "Examples:",
            "  understudy blind-spots",
            "  understudy blind-spots --loosen non-zero-to-true --json"
        })
final class BlindSpotsCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(
            names = "--loosen",
            paramLabel = "CONVERSION",
            description = "With this conversion in force: nul-to-replacement, zero-date-to-null, non-zero-to-true or"
                    + " unicode-to-nfc; repeatable.")
    private List<String> loosened = new ArrayList<>();

    @Option(names = "--json", description = "Answer with one JSON object on standard output; progress on the other.")
    private boolean json;

    BlindSpotsCommand(Parts parts) {
        this.parts = parts;
    }

    /// @throws dev.understudy.cli.CommandFailure if the practice databases do not start
    @Override
    public Integer call() {
        Console console = parts.console();
        PrintWriter progress = json ? console.err() : console.out();
        Set<Conversion> conversions = EnumSet.noneOf(Conversion.class);
        loosened.forEach(one -> conversions.add(CompareRequests.conversion(one)));
        List<BlindSpots.Row> rows = parts.comparing().blindSpots(conversions, text -> {
            progress.println(text);
            progress.flush();
        });
        console.out().print(json ? json(rows) : BlindSpotsText.of(rows));
        console.out().flush();
        return ExitCodes.OK;
    }

    private static String json(List<BlindSpots.Row> rows) {
        ObjectNode json = ReportJson.object();
        ArrayNode defects = json.putArray("defects");
        ArrayNode unseen = json.putArray("caughtByNone");
        for (BlindSpots.Row row : rows) {
            ObjectNode defect = defects.addObject().put("defect", row.defect());
            for (Level level : Level.values()) {
                defect.put(level.name().toLowerCase(Locale.ROOT), row.caught().get(level));
            }
            if (row.unseen()) {
                unseen.add(row.defect());
            }
        }
        return ReportJson.text(json);
    }
}
