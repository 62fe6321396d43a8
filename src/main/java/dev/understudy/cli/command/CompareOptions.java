package dev.understudy.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the command line of `compare` says, as it was typed.
final class CompareOptions {
    @Option(
            names = "--source",
            paramLabel = "CONNECTION",
            required = true,
            description = "Where the rows come from: PRODUCT://USER@HOST:PORT/DATABASE?secret=VARIABLE, sqlite:FILE or"
                    + " h2:FILE?user=USER&secret=VARIABLE. Products: mariadb, mysql, postgresql, and for reading only,"
                    + " checked by their text and never met: sqlserver, oracle.")
    String source = "";

    @Option(names = "--target", paramLabel = "CONNECTION", required = true, description = "Where they should be too.")
    String target = "";

    @Option(
            names = "--tables",
            paramLabel = "TABLE",
            split = ",",
            description = "Only these tables, by their name in the source. Default: all.")
    List<String> tables = new ArrayList<>();

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            defaultValue = "",
            description = "Only rows that meet this SQL condition, which every table takes on both sides.")
    String where = "";

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "all",
            description = "aggregate (counts and sums), checksum (every row), sample (random rows) or all.")
    String level = "all";

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Random rows of each table. Default: 1000.")
    int sample;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the sample. Default: 1.")
    long seed;

    @Option(
            names = "--settle",
            paramLabel = "DURATION",
            defaultValue = "0s",
            description = "While others write: how long a difference may take to settle. Default: nobody writes.")
    String settle = "0s";

    @Option(
            names = "--status",
            paramLabel = "TABLE=COLUMN",
            description = "Count the rows of each value of this column; repeatable.")
    Map<String, String> statuses = new LinkedHashMap<>();

    @Option(
            names = "--loosen",
            paramLabel = "TABLE.COLUMN=CONVERSION",
            description = "Take a value for its conversion: nul-to-replacement, zero-date-to-null, non-zero-to-true,"
                    + " unicode-to-nfc; *=CONVERSION for all columns; repeatable.")
    List<String> loosened = new ArrayList<>();

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "2",
            description = "Connections to either database at work at a time, 1 to 16. Default: 2.")
    int connections;

    @Option(
            names = "--pause",
            paramLabel = "DURATION",
            defaultValue = "0s",
            description = "Rest of each connection between two key ranges. Default: none.")
    String pause = "0s";

    @Option(
            names = "--statement-limit",
            paramLabel = "DURATION",
            defaultValue = "0s",
            description = "Let a database end a question that takes longer. Default: none.")
    String statement = "0s";

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            defaultValue = "30s",
            description = "How long a lost connection is opened again. Default: 30s.")
    String patience = "30s";

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            defaultValue = "0s",
            description = "Compare again after this pause, until something differs. Default: once.")
    String every = "0s";

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "0",
            description = "With --every: at most so often. Default: until something differs or Ctrl-C.")
    int times;

    @Option(
            names = "--trust-host",
            paramLabel = "HOST:PORT",
            description = "Trust this server on this machine for comparisons; repeatable.")
    List<String> trustedHosts = new ArrayList<>();

    @Option(
            names = "--trust-file",
            paramLabel = "FILE",
            description = "Open this file of H2, although code that it holds can run then; repeatable.")
    List<Path> trustedFiles = new ArrayList<>();

    @Option(
            names = "--repair",
            paramLabel = "FILE",
            description = "Write the SQL that would make the target equal, for you to look at. It is never run.")
    @Nullable
    Path repair;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the report to a file too: JSON if its name ends in .json, else text.")
    @Nullable
    Path report;

    @Option(names = "--json", description = "Answer with one JSON object on standard output; progress on the other.")
    boolean json;
}
