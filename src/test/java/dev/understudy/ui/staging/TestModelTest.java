package dev.understudy.ui.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.command.StarterProject;
import dev.understudy.project.Environment;
import dev.understudy.project.Side;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Contexts;
import dev.understudy.ui.common.Jobs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestModelTest {
    @TempDir
    private Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean slow;
    private Context context;
    private ConnectionModel connection;
    private Room room;
    private TestModel model;

    @BeforeEach
    void open() {
        room = new Room(folder);
        context = Contexts.of(
                folder, StarterProject.named("Shop"), new ArrayList<>(), new Jobs(this::soon, Runnable::run));
        connection = new ConnectionModel(context.document(), Side.SOURCE);
        connection.environmentProperty().set(Environment.STAGING);
        connection.hostProperty().set("db.example");
        connection.portProperty().set("3306");
        model = new TestModel(connection, room, context);
    }

    private void soon(Runnable work) {
        if (slow) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    @AfterEach
    void close() {
        model.close();
        connection.close();
        context.document().close();
    }

    @Test
    void aHostThatNobodyTrustsIsAskedAboutBeforeAnythingIsSentToIt() {
        model.test();
        assertEquals(new Tested.Asking("db.example:3306"), tested());
        assertEquals(List.of(), room.met);
        model.trustAndTest();
        assertEquals(List.of("db.example"), room.met);
        Tested.Met met = assertInstanceOf(Tested.Met.class, tested());
        assertEquals("db.example:3306", met.address());
        model.test();
        assertEquals(2, room.met.size());
    }

    @Test
    void productionIsRefusedAndNeverAskedAbout() {
        connection.environmentProperty().set(Environment.PRODUCTION);
        model.test();
        Tested.Refused refused = assertInstanceOf(Tested.Refused.class, tested());
        assertTrue(refused.problem().why().contains("no rehearsal ever runs against production"));
        assertEquals(List.of(), room.met);
    }

    @Test
    void anAnswerToAConnectionThatWasChangedMeanwhileSaysNothing() {
        model.test();
        slow = true;
        model.trustAndTest();
        assertInstanceOf(Tested.Under.class, tested());
        connection.hostProperty().set("db2.example");
        waiting.removeFirst().run();
        assertInstanceOf(Tested.NotYet.class, tested());
    }

    @Test
    void whatIsCancelledIsNotTested() {
        slow = true;
        model.test();
        model.cancel();
        waiting.removeFirst().run();
        assertInstanceOf(Tested.NotYet.class, tested());
        assertEquals(List.of(), room.met);
    }

    @Test
    void aTypedPasswordIsInMemoryAndNotInTheFile() throws IOException {
        model.hold("hunter2hunter2");
        assertTrue(model.holds());
        assertTrue(model.passwordProperty().get().startsWith("Typed in"));
        Path file = context.document().path();
        try (var files = Files.list(file.resolveSibling(""))) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        Files.readString(one, StandardCharsets.ISO_8859_1).contains("hunter2hunter2"), one.toString());
            }
        }
        model.forget();
        assertFalse(model.holds());
    }

    @Test
    void aTypedPasswordDoesNotFollowToAnotherHost() {
        model.hold("hunter2");
        connection.hostProperty().set("elsewhere.example");
        assertFalse(model.holds());
    }

    @Test
    void whereThePasswordComesFromIsSaid() {
        assertTrue(model.passwordProperty().get().startsWith("None:"));
        connection.variableProperty().set("UNDERSTUDY_SECRET_SET");
        assertEquals(
                "From the variable, which is set.", model.passwordProperty().get());
        connection.variableProperty().set("UNDERSTUDY_SECRET_GONE");
        assertTrue(model.passwordProperty().get().startsWith("The variable is not set"));
    }

    private Tested tested() {
        return model.testedProperty().get();
    }
}
