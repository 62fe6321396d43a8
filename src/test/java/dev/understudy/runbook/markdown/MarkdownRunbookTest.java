package dev.understudy.runbook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.runbook.Runbooks;
import dev.understudy.runbook.document.Text;
import dev.understudy.runbook.section.Runbook;
import org.junit.jupiter.api.Test;

class MarkdownRunbookTest {
    @Test
    void theSampleIsWrittenWithAnchorsTablesAndScripts() {
        String text = MarkdownRunbook.of(Runbook.of(Runbooks.material(Runbooks.sample())));

        assertTrue(text.startsWith("# Migration runbook: Corner Books: MariaDB to PostgreSQL\n"));
        assertTrue(text.contains("> [!CAUTION]\n> **Not ready: 5 of 19 points open.**"), text.substring(0, 600));
        assertTrue(text.contains("- [4 Steps](#steps)"));
        assertTrue(text.contains("<a id=\"step-backfill\"></a>"));
        assertTrue(text.contains("| # | Step |".replace("#", "&#35;")));
        assertTrue(text.contains("```sql\n"));
        assertTrue(text.contains("not measured yet"));
    }

    @Test
    void whatAProjectSaysIsNeverTakenForMarkup() {
        String hostile = "<script>x</script> | [a](b) `c` **d**\u202E";

        assertFalse(Markup.plain(hostile).contains("<"));
        assertFalse(Markup.plain(hostile).contains("|"));
        assertTrue(Markup.plain(hostile).endsWith("U+202E"));
        assertEquals("**a&#124;b**<br>**c**", Markup.of(Text.strong("a|b\nc"), "<br>"));
    }

    @Test
    void aFenceIsLongerThanAnyInTheScript() {
        assertTrue(Markup.fenced("```\ndrop").startsWith("````sql\n"));
    }
}
