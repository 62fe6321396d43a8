package dev.understudy.ui.validation.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTest {
    /// What differs stands in brackets, a word for a value without characters in angles.
    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case DIFFERS -> "[" + piece.text() + "]";
                    case WORD -> "<" + piece.text() + ">";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "13:58:07.482913Z, 13:58:07.482912Z, 13:58:07.48291[3]Z, 13:58:07.48291[2]Z",
        "'Gute ', Gute, Gute[␣], Gute",
        "a b, ab, a[␣]b, ab",
        "' a b', ' a c', ␣a [b], ␣a [c]",
        "kitten, sitting, [k]itt[e]n, [s]itt[i]n[g]",
        "open, OPEN, [open], [OPEN]",
        "aaa, aa, aa[a], aa",
    })
    void charactersThatOneSideHasAreMarked(String source, String target, String one, String other) {
        Marked marked = Marked.of(source, target);

        assertEquals(one, shown(marked.source()));
        assertEquals(other, shown(marked.target()));
    }

    @Test
    void nullAndTheEmptyTextAreToldApart() {
        Marked marked = Marked.of(null, "");

        assertEquals("<NULL>", shown(marked.source()));
        assertEquals("<empty text>", shown(marked.target()));
    }

    @Test
    void anAccentThatStandsAloneIsWrittenOut() {
        Marked marked = Marked.of("Zo\u00EB", "Zoe\u0308");

        assertEquals("Zo[\u00EB]", shown(marked.source()));
        assertEquals("Zo[eU+0308]", shown(marked.target()));
    }

    @Test
    void zeroWidthCharactersAndLineEndsAreWrittenOut() {
        Marked marked = Marked.of("pa\u200Bid", "paid\n");

        assertEquals("pa[U+200B]id", shown(marked.source()));
        assertEquals("paid[U+000A]", shown(marked.target()));
    }

    @Test
    void charactersBeyondTheFirstPlaneStayWhole() {
        assertEquals(
                "a[\uD83D\uDE00]",
                shown(Marked.of("a\uD83D\uDE00", "a\uD83D\uDE01").source()));
    }

    @Test
    void longMiddlesAreMarkedAsAWhole() {
        Marked marked = Marked.of("x" + "ab".repeat(1_000), "y" + "ba".repeat(1_000));

        assertEquals(1, marked.source().size());
    }
}
