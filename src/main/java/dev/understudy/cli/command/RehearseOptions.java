package dev.understudy.cli.command;

import dev.understudy.rehearse.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// What the command line of `rehearse` says, as it was typed.
final class RehearseOptions {
    @Option(names = "--practice", description = "Rehearse on practice databases that are started for it.")
    boolean practice;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Rows of the main table on practice databases. Default: the project's.")
    @Nullable
    Integer scale;

    @Option(
            names = "--pace",
            paramLabel = "N",
            defaultValue = "1",
            description = "Divide holds and soaks by N. Above 1 the times are no evidence. Default: 1.")
    int pace;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where arrivals and values are drawn from. Default: 1.")
    long seed;

    @Option(
            names = "--roll-back-at",
            paramLabel = "STEP[:N%]",
            description = "Run to the end of this step (or to N %% of it), then roll everything back.")
    @Nullable
    String rollBackAt;

    @Option(names = "--through", paramLabel = "STEP", description = "The last step to run.")
    @Nullable
    String through;

    @Option(
            names = "--fault",
            paramLabel = "KIND@STEP[:DELAY][+DURATION]",
            description = "Break something during a step; repeatable. Kinds: cut-source, cut-target, slow-source,"
                    + " slow-target, kill-source, kill-target, fail-sql, fail-undo, drop-write-back, drop-deletes."
                    + " Default duration: 3s.")
    List<String> faults = new ArrayList<>();

    @Option(
            names = "--confirm",
            paramLabel = "STEP|all",
            description = "Go on at this step without asking; repeatable. Needed where there is no terminal.")
    List<String> confirmed = new ArrayList<>();

    @Option(
            names = "--resolve",
            paramLabel = "STEP=done|again",
            description = "What to do with a step in doubt: it was done, or do it again; repeatable.")
    Map<String, String> resolutions = new LinkedHashMap<>();

    @Option(
            names = "--trust-host",
            paramLabel = "HOST:PORT",
            description = "Trust this staging server on this machine for this project; repeatable.")
    List<String> trustedHosts = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The project file that keeps the rehearsal of a folder. Default: one in your data folder.")
    @Nullable
    Path file;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the report to a file too: JSON if its name ends in .json, else text.")
    @Nullable
    Path report;

    @Option(names = "--json", description = "Answer with one JSON object on standard output; progress on the other.")
    boolean json;

    @ArgGroup
    Interrupted interrupted = new Interrupted();

    /// How the rehearsal begins.
    Way way() {
        if (interrupted.goOn) {
            return Way.CONTINUE;
        }
        if (interrupted.rollBack) {
            return Way.ROLL_BACK;
        }
        return Way.FRESH;
    }

    /// What to do with an interrupted rehearsal: one of three.
    static final class Interrupted {
        @Option(names = "--continue", description = "Go on with the interrupted rehearsal, as it was asked for.")
        boolean goOn;

        @Option(names = "--roll-back", description = "Roll the interrupted rehearsal back.")
        boolean rollBack;

        @Option(names = "--discard", description = "Forget the interrupted rehearsal.")
        boolean discard;
    }
}
