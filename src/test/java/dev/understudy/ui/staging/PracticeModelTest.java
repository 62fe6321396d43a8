package dev.understudy.ui.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.command.StarterProject;
import dev.understudy.project.Side;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Contexts;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeModelTest {
    @TempDir
    private Path folder;

    private Context context;
    private Room room;
    private PracticeModel model;

    @BeforeEach
    void open() {
        room = new Room(folder);
        context = Contexts.of(folder, StarterProject.named("Shop"), new ArrayList<>());
        model = new PracticeModel(context, room);
    }

    @AfterEach
    void close() {
        model.close();
        context.document().close();
    }

    @Test
    void whatStandsInForASideIsNamed() {
        assertEquals("Looking for it.", model.words(Side.SOURCE));
        model.look();
        assertEquals("MariaDB 1.0; database “understudy”", model.words(Side.SOURCE));
        assertTrue(model.ready(Side.TARGET));
    }

    @Test
    void aMachineWithoutServersSaysSo() {
        room.practice = false;
        model.look();
        assertTrue(model.words(Side.SOURCE).startsWith("None for this machine"));
        assertFalse(model.ready(Side.SOURCE));
        model.tryOut();
        assertInstanceOf(PracticeTrial.Refused.class, model.trialProperty().get());
        assertEquals("", context.activity().whatProperty().get());
    }

    @Test
    void bothAreStartedOnceAndTheStatusBarIsFreeAgain() {
        model.tryOut();
        PracticeTrial.Ran ran =
                assertInstanceOf(PracticeTrial.Ran.class, model.trialProperty().get());
        assertEquals(2, ran.facts().size());
        assertEquals("", context.activity().whatProperty().get());
    }

    @Test
    void theScaleIsANumberOfRows() {
        model.scaleProperty().set("2,500");
        assertEquals(2_500, context.document().project().practice().scale());
        model.scaleProperty().set("0");
        assertFalse(model.wrongProperty().get().isEmpty());
        assertEquals(2_500, context.document().project().practice().scale());
    }
}
