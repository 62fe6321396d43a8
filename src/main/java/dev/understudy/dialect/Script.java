package dev.understudy.dialect;

import java.util.ArrayList;
import java.util.List;

/// A script that is cut into statements. An object is used once, by one thread.
///
/// A statement is the script's own text from its first to its last token: comments inside stay, comments around
/// it do not. What is open at the end (a string, a comment, a parenthesis) reaches to the end; the server will
/// complain.
abstract sealed class Script permits PostgresScript, MariaDbScript {
    /// What the scanner has just passed.
    enum Lexeme {
        /// White space or a comment.
        BLANK,
        /// A piece of a statement.
        TOKEN,
        /// The end of a statement.
        END
    }

    final String text;

    /// The next character to look at.
    int at;

    private int start = -1;
    private int end;

    Script(String text) {
        this.text = text;
    }

    /// The statements, without their ends and without empty ones.
    final List<String> statements() {
        List<String> found = new ArrayList<>();
        while (at < text.length()) {
            int from = at;
            switch (lexeme()) {
                case BLANK -> {}
                case TOKEN -> {
                    start = begun() ? start : from;
                    end = at;
                }
                case END -> cut(found);
            }
        }
        cut(found);
        return List.copyOf(found);
    }

    /// Passes at least one character.
    abstract Lexeme lexeme();

    /// A statement has ended.
    abstract void ended();

    /// Whether a token of the present statement was passed.
    final boolean begun() {
        return start >= 0;
    }

    final boolean ahead(String prefix) {
        return text.startsWith(prefix, at);
    }

    final char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    /// Passes everything up to and with `closing`.
    final void skipPast(String closing) {
        int found = text.indexOf(closing, at);
        at = found < 0 ? text.length() : found + closing.length();
    }

    /// Passes a quoted piece, standing on its opening mark. The mark stands twice for itself.
    final void skipQuoted(char mark, boolean backslash) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && backslash) {
                at++;
            } else if (c == mark && charAt(at) == mark) {
                at++;
            } else if (c == mark) {
                return;
            }
        }
        at = text.length();
    }

    static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private void cut(List<String> found) {
        if (begun()) {
            String statement = text.substring(start, end).replaceFirst("[;\\s]+\\z", "");
            if (!statement.isEmpty()) {
                found.add(statement);
            }
        }
        start = -1;
        ended();
    }
}
