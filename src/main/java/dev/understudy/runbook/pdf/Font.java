package dev.understudy.runbook.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/// A font with what laying out asks of it.
///
/// @param unit how many of its units make its size
record Font(TrueTypeFont file, CmapLookup glyphs, double unit) {

    static Font of(TrueTypeFont file) throws IOException {
        return new Font(file, file.getUnicodeCmapLookup(), file.getUnitsPerEm());
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    private double advance(int character) {
        try {
            return file.getAdvanceWidth(glyphs.getGlyphId(character)) / unit;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
