package dev.understudy.cli.command;

import dev.understudy.cli.Console;
import dev.understudy.cli.report.PlainText;
import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.Decisions;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Asks the person at the terminal. Without one, a trigger that asks rolls back and a step that was not
/// confirmed on the command line does not go on.
final class TerminalDecisions implements Decisions {
    private final Console console;
    private final Set<String> confirmed;
    private final Executor printer;

    /// @param printer what prints progress too: nothing comes between a question and its answer
    TerminalDecisions(Console console, Set<String> confirmed, Executor printer) {
        this.console = console;
        this.printer = printer;
        this.confirmed = Set.copyOf(confirmed);
    }

    @Override
    public boolean confirm(StepId step, String question) {
        if (confirmed.contains("all") || confirmed.contains(step.value())) {
            return true;
        }
        return console.terminal() && yes(step + ": " + question + " Go on? (yes/no) ", false);
    }

    @Override
    public boolean rollBack(TriggerId trigger, String observed) {
        return !console.terminal() || yes("Trigger " + trigger + ": " + observed + ". Roll back? (yes/no) ", true);
    }

    private boolean yes(String question, boolean whenNobodyAnswers) {
        return CompletableFuture.supplyAsync(() -> ask(question, whenNobodyAnswers), printer)
                .join();
    }

    private boolean ask(String question, boolean whenNobodyAnswers) {
        while (true) {
            console.err().println();
            console.err().print(PlainText.safe(question));
            console.err().flush();
            switch (answer()) {
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                case "" -> {
                    return whenNobodyAnswers;
                }
                default -> console.err().println("Please answer yes or no.");
            }
        }
    }

    /// What was typed; nothing where the terminal is gone.
    private String answer() {
        try {
            String line = console.in().readLine();
            return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            console.err().println("The terminal cannot be read: " + e.getMessage());
            return "";
        }
    }
}
