package dev.understudy.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts SQL into pieces for colours: keywords, strings, comments and the rest. It knows no grammar; both products'
/// quotes and comments are enough to read a script.
final class SqlText {
    /// What a piece is.
    enum Kind {
        KEYWORD,
        STRING,
        COMMENT,
        NUMBER,
        PLAIN
    }

    /// A piece of one line.
    record Piece(Kind kind, String text) {}

    private static final Pattern TOKEN = Pattern.compile(
            """
            (?<comment>--[^\\n]*|(?m:^\\#[^\\n]*)|/\\*[\\s\\S]*?(?:\\*/|\\z))\
            |(?<string>'(?:[^'\\\\]|''|\\\\[\\s\\S])*(?:'|\\z)|(?<tag>\\$[A-Za-z_]*\\$)[\\s\\S]*?(?:\\k<tag>|\\z))\
            |(?<number>\\b\\d+(?:\\.\\d+)?\\b)\
            |(?<word>[A-Za-z_][A-Za-z_0-9]*)\
            |(?<quoted>"[^"]*"|`[^`]*`)""");

    private static final Set<String> KEYWORDS = Set.of(
            """
            add after all alter always and any as asc auto_increment before begin between bigint boolean by bytea cascade
            case char character charset check collate column columns commit concurrently conflict constraint create cross
            current_timestamp database date datetime decimal declare default deferrable deferred delete delimiter desc
            distinct do double drop each else end engine enum except execute exists extension false for foreign from full
            function generated global grant group having identity if ignore in index inner insert int integer intersect
            into is join json jsonb key language left like limit local lock longtext modify natural new not null numeric
            of offset old on only or order outer over partition primary procedure raise references rename replace return
            returning returns revoke right rollback row rows schema select sequence session set smallint start table
            temporary text then time timestamp timestamptz to transaction trigger true truncate tinyint type union unique
            unsigned update use using uuid valid validate values varchar view when where while with without zone"""
                    .split("\\s+"));

    private SqlText() {}

    /// The lines of a script in pieces, which put together are the script.
    static List<List<Piece>> lines(String sql) {
        var lines = new ArrayList<List<Piece>>();
        lines.add(new ArrayList<>());
        Matcher token = TOKEN.matcher(sql);
        int done = 0;
        while (token.find()) {
            add(lines, Kind.PLAIN, sql.substring(done, token.start()));
            add(lines, kind(token), token.group());
            done = token.end();
        }
        add(lines, Kind.PLAIN, sql.substring(done));
        return lines;
    }

    private static Kind kind(Matcher token) {
        if (token.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (token.group("string") != null) {
            return Kind.STRING;
        }
        if (token.group("number") != null) {
            return Kind.NUMBER;
        }
        String word = token.group("word");
        return word != null && KEYWORDS.contains(word.toLowerCase(Locale.ROOT)) ? Kind.KEYWORD : Kind.PLAIN;
    }

    private static void add(List<List<Piece>> lines, Kind kind, String text) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(new ArrayList<>());
            }
            if (!parts[i].isEmpty()) {
                lines.getLast().add(new Piece(kind, parts[i]));
            }
        }
    }
}
