package dev.understudy.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.Terminal;
import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.Decisions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TerminalDecisionsTest {
    private static final StepId CONTRACT = new StepId("contract");
    private static final TriggerId SLOW = new TriggerId("slow");

    @Test
    void aPersonIsAskedUntilTheyAnswer() {
        Terminal person = Terminal.person("well", "Yes");

        assertTrue(decisions(person, Set.of()).confirm(CONTRACT, "The old tables go."));
        assertEquals("""

                contract: The old tables go. Go on? (yes/no) Please answer yes or no.

                contract: The old tables go. Go on? (yes/no) \
                """, person.err());
    }

    @Test
    void noMeansNo() {
        assertFalse(decisions(Terminal.person("no"), Set.of()).confirm(CONTRACT, "?"));
        assertFalse(decisions(Terminal.person("n"), Set.of()).rollBack(SLOW, "312 ms"));
    }

    @Test
    void aPersonWhoHasLeftConfirmsNothingAndStopsNoRollback() {
        assertFalse(decisions(Terminal.person(), Set.of()).confirm(CONTRACT, "?"));
        assertTrue(decisions(Terminal.person(), Set.of()).rollBack(SLOW, "312 ms"));
    }

    @Test
    void withoutATerminalATriggerThatAsksRollsBack() {
        assertTrue(decisions(Terminal.pipe(), Set.of("all")).rollBack(SLOW, "312 ms"));
    }

    @Test
    void whatTheCommandLineConfirmedIsNotAsked() {
        assertTrue(decisions(Terminal.pipe(), Set.of("contract")).confirm(CONTRACT, "?"));
        assertTrue(decisions(Terminal.pipe(), Set.of("all")).confirm(CONTRACT, "?"));
        assertFalse(decisions(Terminal.pipe(), Set.of("soak")).confirm(CONTRACT, "?"));
    }

    private static Decisions decisions(Terminal terminal, Set<String> confirmed) {
        return new TerminalDecisions(terminal.console(), confirmed, Runnable::run);
    }
}
