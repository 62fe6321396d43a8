package dev.understudy.runbook.markdown;

import dev.understudy.runbook.document.Span;
import dev.understudy.runbook.document.Text;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text in which nothing is taken for Markdown or HTML but what is meant to be.
final class Markup {
    /// A row of underscores is a line to write on, and means nothing else in a line.
    private static final Pattern SPECIAL = Pattern.compile("_{5,}|[\\\\`*_{}\\[\\]<>#|~&!]");
    /// What a viewer would obey: control characters, and those that turn the direction of writing.
    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");

    private Markup() {}

    /// One line.
    static String plain(String text) {
        return escaped(shown(text)).replaceAll("\\s*\\n\\s*", " ");
    }

    /// Text in its faces.
    ///
    /// @param end what ends a line inside of it
    static String of(Text text, String end) {
        return text.spans().stream().map(span -> of(span, end)).collect(Collectors.joining());
    }

    private static String of(Span span, String end) {
        String text = shown(span.text()).lines().map(line -> faced(line, span)).collect(Collectors.joining(end));
        return span.text().endsWith("\n") ? text + end : text;
    }

    private static String faced(String line, Span span) {
        String bare = line.strip();
        if (bare.isEmpty()) {
            return line;
        }
        String faced = switch (span.face()) {
            case PLAIN, QUIET -> escaped(bare);
            case STRONG, ALARM -> "**" + escaped(bare) + "**";
            case CODE -> "<code>" + escaped(bare) + "</code>";
        };
        String linked = span.target().isEmpty() ? faced : "[" + faced + "](#" + anchor(span.target()) + ")";
        return line.replace(bare, "\u0000").replace("\u0000", linked);
    }

    /// A block of text as it stands, in a fence that it does not hold itself.
    static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "sql\n" + shown(text).stripTrailing() + "\n" + fence;
    }

    static String anchor(String name) {
        return name.replaceAll("[^\\p{Alnum}-]", "-");
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> found.group().length() > 1
                        ? found.group()
                        : "&#" + found.group().codePointAt(0) + ";");
    }

    private static String shown(String text) {
        return OBEYED.matcher(text.replace("\r\n", "\n"))
                .replaceAll(found -> "U+%04X".formatted(found.group().codePointAt(0)));
    }
}
