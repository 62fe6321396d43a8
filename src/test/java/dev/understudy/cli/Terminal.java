package dev.understudy.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;

/// A console whose two ends are texts.
public final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console;

    private Terminal(String typed, boolean terminal) {
        console = new Console(
                new PrintWriter(out), new PrintWriter(err), new BufferedReader(new StringReader(typed)), terminal);
    }

    /// A pipe: nobody can be asked.
    public static Terminal pipe() {
        return new Terminal("", false);
    }

    /// A person who types these lines.
    public static Terminal person(String... lines) {
        return new Terminal(String.join("\n", lines), true);
    }

    public Console console() {
        return console;
    }

    /// What was printed on standard output.
    public String out() {
        return out.toString();
    }

    /// What was printed on standard error.
    public String err() {
        return err.toString();
    }
}
