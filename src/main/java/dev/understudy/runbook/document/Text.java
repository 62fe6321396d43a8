package dev.understudy.runbook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A run of text in several faces. A line feed in it begins a new line.
public record Text(List<Span> spans) {
    /// No text.
    public static final Text NONE = new Text(List.of());

    public Text {
        spans = List.copyOf(spans);
    }

    /// Text in the plain face.
    public static Text of(String text) {
        return of(text, Face.PLAIN);
    }

    /// Text in one face.
    public static Text of(String text, Face face) {
        return text.isEmpty() ? NONE : new Text(List.of(new Span(text, face, "")));
    }

    /// In bold.
    public static Text strong(String text) {
        return of(text, Face.STRONG);
    }

    /// In grey.
    public static Text quiet(String text) {
        return of(text, Face.QUIET);
    }

    /// In a monospaced font.
    public static Text code(String text) {
        return of(text, Face.CODE);
    }

    /// A broken promise.
    public static Text alarm(String text) {
        return of(text, Face.ALARM);
    }

    /// Text that leads to an anchor.
    public static Text link(String text, String target) {
        return new Text(List.of(new Span(text, Face.PLAIN, target)));
    }

    /// This text with another one behind it.
    public Text and(Text next) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(next.spans());
        return new Text(all);
    }

    /// This text with plain text behind it.
    public Text and(String next) {
        return and(of(next));
    }

    /// The letters alone.
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
