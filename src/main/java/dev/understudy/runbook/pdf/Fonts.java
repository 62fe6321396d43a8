package dev.understudy.runbook.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The fonts of one document: ours, and those of the machine for characters that ours lack. What no font has is
/// drawn as its code in a box. Not for use by several threads.
final class Fonts implements AutoCloseable {
    private final Map<Typeface, Font> ours = new EnumMap<>(Typeface.class);
    private final MachineFonts machine;
    private final Map<Integer, List<Font>> found = new HashMap<>();

    /// @throws IOException if a font of ours cannot be read
    Fonts(MachineFonts machine) throws IOException {
        this.machine = machine;
        for (Typeface typeface : Typeface.values()) {
            ours.put(typeface, font(typeface));
        }
    }

    private static Font font(Typeface typeface) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Fonts.class.getResourceAsStream(typeface.path()), typeface.path())) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.setEnableGsub(false);
            return Font.of(font);
        }
    }

    /// The pieces of a text in which each is drawn with one font, or is a code in a box.
    List<Run> runs(String text, Typeface typeface, double size) {
        List<Run> runs = new ArrayList<>();
        StringBuilder held = new StringBuilder();
        Font holder = font(typeface, ' ');
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            Font font = shown(character) ? font(typeface, character) : null;
            if (!Objects.equals(font, holder)) {
                add(runs, holder, held, size);
                holder = font;
            }
            held.appendCodePoint(character);
        }
        add(runs, holder, held, size);
        return runs;
    }

    private void add(List<Run> runs, @Nullable Font font, StringBuilder held, double size) {
        String text = held.toString();
        held.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (font != null) {
            runs.add(new Run.Letters(font, text, size, font.width(text, size)));
            return;
        }
        Font mono = Objects.requireNonNull(ours.get(Typeface.MONO));
        text.codePoints().forEach(character -> {
            String code = "U+%04X".formatted(character);
            double small = size * Run.BOXED;
            runs.add(new Run.Boxed(mono, code, size, mono.width(code, small) + 2 * Run.AIR));
        });
    }

    /// How wide a text is.
    double width(String text, Typeface typeface, double size) {
        return runs(text, typeface, size).stream().mapToDouble(Run::width).sum();
    }

    /// What would steer the text around it is shown as its code and never obeyed.
    private static boolean shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private @Nullable Font font(Typeface typeface, int character) {
        Font first = Objects.requireNonNull(ours.get(typeface));
        if (first.has(character)) {
            return first;
        }
        return found.computeIfAbsent(character, this::search).stream()
                .findFirst()
                .orElse(null);
    }

    private List<Font> search(int character) {
        for (Typeface typeface : Typeface.values()) {
            Font font = Objects.requireNonNull(ours.get(typeface));
            if (font.has(character)) {
                return List.of(font);
            }
        }
        return machine.with(character);
    }

    @Override
    public void close() throws IOException {
        for (Font font : ours.values()) {
            font.file().close();
        }
        machine.close();
    }
}
