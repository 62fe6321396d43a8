package dev.understudy.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.Rehearsing.Request;
import dev.understudy.cli.Terminal;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.RunSettings.Turn;
import dev.understudy.rehearse.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearseCommandTest {
    @TempDir
    private Path folder;

    private FakeParts fake;

    @BeforeEach
    void fakeEverythingBehindTheCommand() {
        fake = new FakeParts(folder);
    }

    @Test
    void everyOptionReachesTheEngine() {
        fake.run(("rehearse shop --practice --scale 2000 --pace 10 --seed 7 --roll-back-at expand:50% --through word"
                        + " --fault kill-target@expand:2s+500ms --fault drop-deletes@word --confirm word --confirm contract"
                        + " --resolve expand=again --trust-host db1:5432 --roll-back --file my.understudy")
                .split(" "));

        assertEquals(
                List.of(new Request(
                        new RunSettings(
                                true,
                                2000,
                                10,
                                7,
                                new Turn(new StepId("expand"), 50),
                                new StepId("word"),
                                List.of("kill-target@expand:2s+500ms", "drop-deletes@word"),
                                Set.of("word", "contract")),
                        Way.ROLL_BACK,
                        Map.of(new StepId("expand"), "again"),
                        Optional.of(Path.of("my.understudy")),
                        Set.of("db1:5432"))),
                fake.requests);
    }

    @Test
    void whatIsNotSaidComesFromTheProjectOrIsStated() {
        fake.run("rehearse", "shop", "--confirm", "all");

        assertEquals(
                List.of(new Request(
                        new RunSettings(false, 700, 1, 1, null, null, List.of(), Set.of("all")),
                        Way.FRESH,
                        Map.of(),
                        Optional.empty(),
                        Set.of())),
                fake.requests);
    }

    @Test
    void aPhaseMeansItsFirstStep() {
        fake.run("rehearse", "shop", "--confirm", "all", "--roll-back-at", "all");

        assertEquals(
                new Turn(new StepId("expand"), 100),
                fake.requests.getFirst().settings().rollBackAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--roll-back-at launch|--roll-back-at names launch, and the plan has no such step."
                        + " It has: expand, word, contract.",
                "--roll-back-at expand:0%|A share of a step is 1 to 100 %, got expand:0%.",
                "--roll-back-at expand:half|--roll-back-at takes STEP or STEP:50%, got expand:half.",
                "--through launch|--through names launch, and the plan has no such step. It has: expand, word, contract.",
                "--confirm launch|--confirm names launch, and the plan has no such step. It has: expand, word, contract.",
                "--resolve expand=maybe|--resolve takes STEP=done or STEP=again, got expand=maybe.",
                "--fault melt-target@expand|There is no fault melt-target; there are cut-source, cut-target, slow-source,"
                        + " slow-target, kill-source, kill-target, fail-sql, fail-undo, drop-write-back, drop-deletes.",
                "--fault kill-target|A fault is written KIND@STEP[:DELAY][+DURATION], such as"
                        + " kill-target@backfill:2s+5s (times in ms, s or m), got kill-target.",
                "--fault kill-target@launch|--fault kill-target@launch names launch, and the plan has no such step."
                        + " It has: expand, word, contract.",
                "--trust-host db1|--trust-host takes HOST:PORT, got db1.",
                "--scale 0|--scale and --pace must be 1 or more, got 0 and 1.",
                "--pace 0|--scale and --pace must be 1 or more, got 700 and 0.",
            })
    void whatCannotBeMeantEndsWith64BeforeAnythingStarts(String options, String why) {
        assertEquals(64, fake.run(("rehearse shop --confirm all " + options).split(" ")));
        assertEquals(
                "understudy: The rehearsal was not started.\n  " + why + "\n  See: understudy rehearse --help\n",
                fake.terminal().err());
        assertTrue(fake.requests.isEmpty());
    }

    @Test
    void aStepThatWaitsForAPersonNeedsATerminalOrAWord() {
        assertEquals(64, fake.run("rehearse", "shop", "--confirm", "expand"));
        assertEquals("""
                understudy: The rehearsal was not started.
                  There is no terminal to ask on, and these steps wait for a person: word.
                  Say --confirm for each of them, or --confirm all.
                """, fake.terminal().err());
        assertEquals(0, fake.run(Terminal.person(), "rehearse", "shop"));
        assertEquals(0, fake.run("rehearse", "shop", "--confirm", "word"));
    }

    @ParameterizedTest
    @CsvSource({"--through expand", "--roll-back-at expand", "--continue", "--roll-back", "--discard"})
    void aStepThatIsNotReachedNeedsNoWord(String options) {
        assertEquals(0, fake.run(("rehearse shop " + options).split(" ")));
    }

    @Test
    void theLastStepIsNotRunWhenTheRehearsalTurnsBackThere() {
        RunSettings turning =
                new RunSettings(true, 1, 1, 1, new Turn(new StepId("contract"), 100), null, List.of(), Set.of());

        assertEquals(
                List.of("expand", "word"),
                new StepsToRun(fake.project.plan(), turning)
                        .steps().stream().map(step -> step.id().value()).toList());
    }

    @Test
    void stagingEndsBeforeThePointOfNoReturnUnlessItIsSaid() {
        RunSettings plain = new RunSettings(false, 1, 1, 1, null, null, List.of(), Set.of());
        RunSettings through = new RunSettings(false, 1, 1, 1, null, new StepId("contract"), List.of(), Set.of());

        assertEquals(2, new StepsToRun(fake.project.plan(), plain).steps().size());
        assertEquals(3, new StepsToRun(fake.project.plan(), through).steps().size());
    }

    @ParameterizedTest
    @CsvSource({"--continue,CONTINUE", "--roll-back,ROLL_BACK"})
    void anInterruptedRehearsalIsTakenUpOneWayOrTheOther(String option, Way way) {
        fake.run("rehearse", "shop", option);

        assertEquals(way, fake.requests.getFirst().way());
    }

    @Test
    void anInterruptedRehearsalCanBeForgotten() {
        assertEquals(0, fake.run("rehearse", "shop", "--discard"));
        assertEquals(List.of(Path.of("shop")), fake.discarded);
        assertEquals("", fake.terminal().err());
        assertEquals("""
                The interrupted rehearsal of 1970-01-01T00:00:00Z was forgotten.
                Its journal stays in the project file; what it changed in connected staging databases stays too.
                Start a fresh one when you like.
                """, fake.terminal().out());

        assertEquals(0, fake.run("rehearse", "shop", "--discard", "--json"));
        assertEquals("""
                {
                  "schema" : 1,
                  "discarded" : "1970-01-01T00:00:00Z"
                }
                """, fake.terminal().out());
    }
}
