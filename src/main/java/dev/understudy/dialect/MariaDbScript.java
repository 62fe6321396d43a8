package dev.understudy.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script of MariaDB or MySQL, cut where their command-line client cuts it. Bodies with semicolons need the
/// client's own `delimiter` lines; those lines are no part of a statement. Needs a `sql_mode` without
/// ANSI_QUOTES and NO_BACKSLASH_ESCAPES, as our sessions have it.
final class MariaDbScript extends Script {
    private static final Pattern DELIMITER_LINE = Pattern.compile("(?i)delimiter[ \\t]+(\\S+)[^\\n]*\\n?");

    private final Matcher delimiterLine;
    private String delimiter = ";";

    /// Inside `/*! ... */`, which is no comment but runs.
    private boolean conditional;

    MariaDbScript(String text) {
        super(text);
        delimiterLine = DELIMITER_LINE.matcher(text);
    }

    @Override
    Lexeme lexeme() {
        if (atLineStart() && delimiterLine.region(at, text.length()).lookingAt()) {
            delimiter = delimiterLine.group(1);
            at = delimiterLine.end();
            return Lexeme.END;
        }
        if (!conditional && ahead(delimiter)) {
            at += delimiter.length();
            return Lexeme.END;
        }
        if (Character.isWhitespace(text.charAt(at))) {
            at++;
            return Lexeme.BLANK;
        }
        if (lineComment()) {
            skipPast("\n");
            return Lexeme.BLANK;
        }
        if (ahead("/*") && !ahead("/*!") && !ahead("/*M!")) {
            at += 2;
            skipPast("*/");
            return Lexeme.BLANK;
        }
        skipToken(text.charAt(at));
        return Lexeme.TOKEN;
    }

    @Override
    void ended() {
        conditional = false;
    }

    private boolean atLineStart() {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return !begun() && (before < 0 || text.charAt(before) == '\n');
    }

    /// Two dashes begin a comment only before white space, a control character or the end: `1--1` is 2.
    private boolean lineComment() {
        return ahead("#") || (ahead("--") && charAt(at + 2) <= ' ');
    }

    private void skipToken(char c) {
        if (ahead("/*")) {
            conditional = true;
            skipPast("!");
        } else if (conditional && ahead("*/")) {
            conditional = false;
            at += 2;
        } else if (c == '\'' || c == '"') {
            skipQuoted(c, true);
        } else if (c == '`') {
            skipQuoted(c, false);
        } else {
            skipWord();
        }
    }

    private void skipWord() {
        do {
            at++;
        } while (at < text.length()
                && (letter(charAt(at)) || digit(charAt(at)) || charAt(at) == '$')
                && !ahead(delimiter));
    }
}
