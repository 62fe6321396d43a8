package dev.understudy.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a fault is written on a command line: `KIND@STEP[:DELAY][+DURATION]`, such as
/// `kill-target@backfill:2s+5s`.
final class FaultSyntax {
    /// The kinds of faults.
    static final List<String> KINDS = List.of(
            "cut-source",
            "cut-target",
            "slow-source",
            "slow-target",
            "kill-source",
            "kill-target",
            "fail-sql",
            "fail-undo",
            "drop-write-back",
            "drop-deletes");

    private static final String TIME = "\\d{1,7}(?:ms|s|m)";
    private static final Pattern FAULT =
            Pattern.compile("(?<kind>[a-z-]+)@(?<step>[a-z0-9][a-z0-9-]*)(?::" + TIME + ")?(?:\\+" + TIME + ")?");

    private FaultSyntax() {}

    /// The step, or phase, that a fault names.
    static Optional<String> step(String fault) {
        Matcher matcher = FAULT.matcher(fault);
        return matcher.matches() ? Optional.of(matcher.group("step")) : Optional.empty();
    }

    /// What is wrong with the way a fault is written; empty if nothing is.
    static Optional<String> problem(String fault) {
        Matcher matcher = FAULT.matcher(fault);
        if (!matcher.matches()) {
            return Optional.of("A fault is written KIND@STEP[:DELAY][+DURATION], such as kill-target@backfill:2s+5s"
                    + " (times in ms, s or m), got " + fault + ".");
        }
        return KINDS.contains(matcher.group("kind"))
                ? Optional.empty()
                : Optional.of(
                        "There is no fault " + matcher.group("kind") + "; there are " + String.join(", ", KINDS) + ".");
    }
}
