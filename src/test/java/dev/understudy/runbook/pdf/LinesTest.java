package dev.understudy.runbook.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.runbook.document.Text;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String WIDE =
            "select " + "column_with_a_long_name, ".repeat(40) + "x".repeat(3_000) + " from t";

    @Test
    void aWideLineIsBrokenAndLosesNothing() throws IOException {
        try (Fonts fonts = new Fonts(new MachineFonts(List.of()))) {
            List<Lines.Line> lines = Lines.of(fonts, Text.code(WIDE), 300, 8);

            lines.forEach(line -> assertTrue(line.width() <= 300, "width " + line.width()));
            assertEquals(WIDE.replace(" ", ""), letters(lines).replace(" ", ""));
        }
    }

    @Test
    void aLineFeedBeginsALine() throws IOException {
        try (Fonts fonts = new Fonts(new MachineFonts(List.of()))) {
            assertEquals(3, Lines.of(fonts, Text.of("one\n\nthree"), 300, 8).size());
        }
    }

    @Test
    void aColumnThatIsTooNarrowForALetterStillEnds() throws IOException {
        try (Fonts fonts = new Fonts(new MachineFonts(List.of()))) {
            assertEquals("abc", letters(Lines.of(fonts, Text.of("abc"), 0.5, 8)));
        }
    }

    private static String letters(List<Lines.Line> lines) {
        return lines.stream()
                .flatMap(line -> line.pieces().stream())
                .flatMap(piece -> piece.runs().stream())
                .map(run -> run instanceof Run.Letters letters ? letters.text() : "?")
                .collect(Collectors.joining());
    }
}
