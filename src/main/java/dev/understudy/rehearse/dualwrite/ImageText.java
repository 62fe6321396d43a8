package dev.understudy.rehearse.dualwrite;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A row image as the outbox keeps it: a line a column, `name`, a tab, the canonical value; NULL columns have
/// no line. Backslash, tab, line feed and NUL are escaped, so any text travels and every server can store it.
final class ImageText {
    private ImageText() {}

    static String write(Map<String, String> image) {
        var text = new StringBuilder();
        image.forEach((column, value) ->
                text.append(escape(column)).append('\t').append(escape(value)).append('\n'));
        return text.toString();
    }

    static SortedMap<String, String> read(String text) {
        var image = new TreeMap<String, String>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            image.put(unescape(line.substring(0, tab)), unescape(line.substring(tab + 1)));
        });
        return image;
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "\\0");
    }

    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(c == '\\' ? unescaped(value.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '0' -> '\0';
            default -> c;
        };
    }
}
