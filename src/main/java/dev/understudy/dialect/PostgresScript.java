package dev.understudy.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script of PostgreSQL, cut where psql cuts it: not in parentheses (`create rule`) and not between the
/// `begin` and `end` of a function's SQL body. Needs `standard_conforming_strings`, the default.
final class PostgresScript extends Script {
    private static final Pattern DOLLAR_QUOTE =
            Pattern.compile("\\$(?:[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_\\x{80}-\\x{10FFFF}]*)?\\$");
    private static final Pattern ROUTINE =
            Pattern.compile("create (or replace )?(function|procedure)( .*)?", Pattern.DOTALL);
    private static final int HEAD_WORDS = 4;

    private final Matcher dollarQuote;
    private final List<String> head = new ArrayList<>();
    private int parentheses;
    private int blocks;

    PostgresScript(String text) {
        super(text);
        dollarQuote = DOLLAR_QUOTE.matcher(text);
    }

    @Override
    Lexeme lexeme() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            return Lexeme.BLANK;
        }
        if (ahead("--")) {
            skipPast("\n");
            return Lexeme.BLANK;
        }
        if (ahead("/*")) {
            skipNestedComment();
            return Lexeme.BLANK;
        }
        if (c == ';' && parentheses == 0 && blocks == 0) {
            at++;
            return Lexeme.END;
        }
        skipToken(c);
        return Lexeme.TOKEN;
    }

    @Override
    void ended() {
        head.clear();
        parentheses = 0;
        blocks = 0;
    }

    private void skipToken(char c) {
        if (c == '\'' || c == '"') {
            skipQuoted(c, false);
        } else if (c == '$') {
            skipDollar();
        } else if (letter(c)) {
            skipWord();
        } else {
            at++;
            parentheses = Math.max(0, parentheses + (c == '(' ? 1 : c == ')' ? -1 : 0));
        }
    }

    private void skipDollar() {
        if (dollarQuote.region(at, text.length()).lookingAt()) {
            String mark = dollarQuote.group();
            at += mark.length();
            skipPast(mark);
        } else {
            at++;
        }
    }

    private void skipWord() {
        int from = at;
        while (letter(charAt(at)) || digit(charAt(at)) || charAt(at) == '$') {
            at++;
        }
        String word = text.substring(from, at).toLowerCase(Locale.ROOT);
        if (word.equals("e") && charAt(at) == '\'') {
            skipQuoted('\'', true);
        } else {
            count(word);
        }
    }

    private void count(String word) {
        if (head.size() < HEAD_WORDS) {
            head.add(word);
        }
        switch (word) {
            case "begin" -> blocks += inRoutine() ? 1 : 0;
            case "case" -> blocks += blocks > 0 && inRoutine() ? 1 : 0;
            case "end" -> blocks -= blocks > 0 && inRoutine() ? 1 : 0;
            default -> {}
        }
    }

    private boolean inRoutine() {
        return parentheses == 0 && ROUTINE.matcher(String.join(" ", head)).matches();
    }

    private void skipNestedComment() {
        int depth = 0;
        do {
            if (ahead("/*")) {
                depth++;
                at += 2;
            } else if (ahead("*/")) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < text.length());
    }
}
