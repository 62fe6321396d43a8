package dev.understudy.cli.report;

import java.util.regex.Pattern;

/// Text that a terminal shows and never obeys: names in a project file may come from anywhere.
public final class PlainText {
    /// Control characters, and those that turn the direction of writing.
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    /// One line of the text, each character that a terminal would obey replaced by a question mark.
    public static String safe(String line) {
        return OBEYED.matcher(line).replaceAll("?");
    }
}
