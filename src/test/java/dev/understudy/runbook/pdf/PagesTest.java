package dev.understudy.runbook.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void aHeadingGoesToThePageOfWhatFollowsIt() {
        List<List<Mark>> pages =
                Pages.of(List.of(chunk("body", 80), chunk("heading", 15).withNext(), chunk("row", 10)), 100);

        assertEquals(List.of(List.of("body"), List.of("heading", "row")), names(pages));
    }

    @Test
    void theHeadOfATableIsRepeated() {
        Chunk head = chunk("head", 10);
        List<List<Mark>> pages = Pages.of(
                List.of(
                        head.withNext(),
                        chunk("row 1", 40).under(head),
                        chunk("row 2", 40).under(head),
                        chunk("row 3", 40).under(head)),
                100);

        assertEquals(List.of(List.of("head", "row 1", "row 2"), List.of("head", "row 3")), names(pages));
    }

    @Test
    void whatIsHigherThanAPageIsParted() {
        List<Chunk> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(chunk("line " + i, 40).withNext());
        }

        assertEquals(3, Pages.of(lines, 100).size());
    }

    @Test
    void aGapAtTheHeadOfAPageIsLeftOut() {
        List<List<Mark>> pages = Pages.of(List.of(chunk("body", 99), Chunk.gap(20), chunk("next", 90)), 100);

        assertEquals(0, ((Mark.Anchor) pages.get(1).getFirst()).y());
    }

    private static Chunk chunk(String name, double height) {
        return Chunk.of(height, List.of(new Mark.Anchor(0, name, "", 0)));
    }

    private static List<List<String>> names(List<List<Mark>> pages) {
        return pages.stream()
                .map(page ->
                        page.stream().map(mark -> ((Mark.Anchor) mark).name()).toList())
                .toList();
    }
}
