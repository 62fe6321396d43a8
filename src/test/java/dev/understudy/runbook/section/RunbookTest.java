package dev.understudy.runbook.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.runbook.Material;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.Rehearsed.Outcome;
import dev.understudy.runbook.Runbooks;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Document;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Section;
import dev.understudy.runbook.document.Text;
import dev.understudy.runbook.markdown.MarkdownRunbook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunbookTest {
    private static final Project SAMPLE = Runbooks.sample();

    @Test
    void whatWasNeverRehearsedIsNotReadyAndSaysSoFirst() {
        Block.Callout callout = opening(Runbooks.material(SAMPLE));

        assertTrue(callout.loud());
        assertEquals("Not ready: 5 of 19 points open.", callout.title().plain());
        assertEquals(
                "Do not run this plan. It was not rehearsed.",
                callout.lines().getFirst().plain());
    }

    @Test
    void twoCleanRunsForwardAndACleanRollbackAreReady() {
        Material material = Runbooks.material(
                SAMPLE, Runbooks.forward(1, SAMPLE), Runbooks.forward(2, SAMPLE), Runbooks.back(3, SAMPLE));

        assertEquals(
                "Ready: all 19 points are clear.", opening(material).title().plain());
        assertFalse(opening(material).loud());
        assertTrue(Runbook.ready(material));
    }

    @Test
    void evidenceOfAnotherPlanCountsForNothing() {
        Material material = Runbooks.material(
                SAMPLE,
                Runbooks.forward(1, SAMPLE),
                Runbooks.run(2, SAMPLE, Outcome.COMPLETED, Runbooks.BEFORE, 0),
                Runbooks.back(3, SAMPLE));

        assertFalse(Runbook.ready(material));
        assertTrue(text(material, "go").contains("This plan went forward cleanly in 1 rehearsal; it takes 2."));
    }

    @Test
    void aRollbackThatLostAWriteProvesNoUndo() {
        Material material = Runbooks.material(
                SAMPLE,
                Runbooks.forward(1, SAMPLE),
                Runbooks.forward(2, SAMPLE),
                Runbooks.run(3, SAMPLE, Outcome.ROLLED_BACK, Runbooks.NOW, 1));

        String go = text(material, "go");
        assertTrue(go.contains("This plan was rolled back cleanly in 0 rehearsals; it takes 1."), go);
        assertTrue(go.contains("The undo of steps 1 to 4, 6 to 9, 11 to 13, 15 was not proven"), go);
        assertTrue(text(material, "risks").contains("High risks without a rehearsed rollback: 5"));
        assertTrue(text(material, "objectives").contains("MISSED"));
    }

    @Test
    void aRunThatWasStoppedShortIsNoCleanRunForward() {
        Rehearsed whole = Runbooks.forward(2, SAMPLE);
        List<Rehearsed.StepTimes> begun = whole.steps().stream()
                .map(step -> step.id().equals(new StepId("soak")) ? notRun(step) : step)
                .toList();
        Material material = Runbooks.material(
                SAMPLE, Runbooks.forward(1, SAMPLE), Runbooks.withSteps(whole, begun), Runbooks.back(3, SAMPLE));

        assertTrue(text(material, "go").contains("cleanly in 1 rehearsal; it takes 2"));
    }

    @Test
    void noneNotRunNotMeasuredYetAndZeroAreFourThings() {
        Step undoing = SAMPLE.plan().enabledSteps().getFirst();
        Step reading = SAMPLE.plan().enabledSteps().stream()
                .filter(step -> step.undo() instanceof Undo.NothingToUndo)
                .findFirst()
                .orElseThrow();
        Measurements never = new Measurements(Runbooks.material(SAMPLE));
        Measurements forward = new Measurements(Runbooks.material(SAMPLE, Runbooks.forward(1, SAMPLE)));

        assertEquals("none", never.undo(reading).text().plain());
        assertEquals("not measured yet", never.undo(undoing).text().plain());
        assertEquals("not run", forward.undo(undoing).text().plain());
        assertEquals("0:02.0", forward.forward(undoing.id()).text().plain());
        assertEquals("0 ms", Times.measured(java.time.Duration.ZERO));
    }

    @Test
    void theNewestGoodTimeIsShownAndAnOldOneIsCalledStale() {
        Rehearsed before = Runbooks.run(1, SAMPLE, Outcome.COMPLETED, Runbooks.BEFORE, 0);
        StepId first = SAMPLE.plan().enabledSteps().getFirst().id();

        assertEquals(
                "0:02.0 stale",
                new Measurements(Runbooks.material(SAMPLE, before))
                        .forward(first)
                        .text()
                        .plain());
        assertEquals(
                "0:02.0",
                new Measurements(Runbooks.material(SAMPLE, Runbooks.forward(1, SAMPLE), before))
                        .forward(first)
                        .text()
                        .plain());
    }

    @Test
    void everyStepHasItsSheetWithOwnerUndoAndScripts() {
        String sheets = text(Runbooks.material(SAMPLE), "step-by-step");

        for (Step step : SAMPLE.plan().enabledSteps()) {
            assertTrue(sheets.contains(step.name()), step.name());
        }
        assertTrue(sheets.contains("Tomás Rivera, Database engineer"));
        assertTrue(sheets.contains("Forward: sql/expand-target.sql, on the target"));
        assertTrue(sheets.contains("Undo: sql/unexpand-target.sql, on the target"));
        assertTrue(sheets.contains("create table understudy_outbox"));
        assertTrue(sheets.contains("None: point of no return."));
    }

    @Test
    void theNoticeSaysItsSixThings() {
        String notice = text(Runbooks.material(SAMPLE), "communications");

        for (String thing : List.of(
                "What is changing",
                "Why it is changing",
                "When it runs",
                "What the risk is",
                "What customers notice",
                "Whom to ask")) {
            assertTrue(notice.contains(thing), thing);
        }
        assertTrue(notice.contains("Aiko Mori, Communications owner"));
    }

    @Test
    void whatComesAfterIsWatchedCleanedUpAndLookedBackAt() {
        String after = text(Runbooks.material(SAMPLE), "after");

        assertTrue(after.contains("24 to 72 h"));
        assertTrue(after.contains("Step 16, the point of no return, is run only after this time is over."));
        assertTrue(after.contains("Which early sign did we miss?"));
    }

    @Test
    void triggersSayTheirConditionInWords() {
        String triggers = text(Runbooks.material(SAMPLE), "triggers");

        assertTrue(triggers.contains("failed operations above 1 %"), triggers);
        assertTrue(triggers.contains("copy behind by more than 30 s"), triggers);
    }

    @Test
    void theMapSaysWhoOwnsWhatAndDrawsIt() {
        Section map = section(Runbooks.material(SAMPLE), "map");
        Block.Picture picture = map.blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .findFirst()
                .orElseThrow();

        assertEquals(SAMPLE.components().size(), picture.drawing().boxes().size());
        assertEquals(SAMPLE.dependencies().size(), picture.drawing().arrows().size());
        assertTrue(picture.drawing().words().contains("Web storefront calls HAProxy load balancer: every page"));
    }

    @Test
    void aSecretIsPrintedNowhere() {
        Material open = Runbooks.material(SAMPLE, Runbooks.back(1, SAMPLE));
        Material closed = new Material(
                SAMPLE,
                open.fingerprints(),
                open.gates(),
                open.rehearsals(),
                open.kinds(),
                Set.of("understudy_outbox", "MariaDB", "Tomás"),
                open.printedAt(),
                open.version());

        String text = MarkdownRunbook.of(Runbook.of(closed)) + Runbook.of(closed);
        assertFalse(text.contains("understudy_outbox"));
        assertFalse(text.contains("MariaDB"));
        assertFalse(text.contains("Tomás"));
        assertTrue(text.contains("[secret]"));
    }

    @Test
    void anEmptyProjectHasARunbookToo() {
        Project empty = new dev.understudy.readiness.Projects().project();
        Document document = Runbook.of(Runbooks.material(empty));

        assertEquals(15, document.sections().size());
    }

    private static Rehearsed.StepTimes notRun(Rehearsed.StepTimes step) {
        return new Rehearsed.StepTimes(step.id(), "pending", false, step.active(), step.waiting(), null, step.detail());
    }

    private static Block.Callout opening(Material material) {
        return (Block.Callout)
                Runbook.of(material).sections().getFirst().blocks().getFirst();
    }

    private static Section section(Material material, String anchor) {
        return Runbook.of(material).sections().stream()
                .filter(section -> section.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    /// All words of a section, a line a block or cell.
    private static String text(Material material, String anchor) {
        StringBuilder text = new StringBuilder();
        section(material, anchor).blocks().stream()
                .flatMap(RunbookTest::words)
                .forEach(words -> text.append(words).append('\n'));
        return text.toString();
    }

    private static Stream<String> words(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.title());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text().plain());
            case Block.Callout callout ->
                Stream.concat(Stream.of(callout.title()), callout.lines().stream())
                        .map(Text::plain);
            case Block.Table table ->
                table.rows().stream().map(Row::cells).flatMap(List::stream).map(Text::plain);
            case Block.CheckList list -> list.items().stream().map(Text::plain);
            case Block.Code code -> Stream.of(code.caption(), code.text());
            case Block.Blanks blanks -> blanks.labels().stream();
            case Block.Timeline timeline -> timeline.bars().stream().map(bar -> bar.label() + " " + bar.times());
            case Block.Picture picture -> picture.drawing().words().stream();
            case Block.Contents _ -> Stream.empty();
        };
    }
}
