package dev.understudy.ui.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.command.StarterProject;
import dev.understudy.project.Connection;
import dev.understudy.project.Environment;
import dev.understudy.project.Side;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Contexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionModelTest {
    @TempDir
    private Path folder;

    private Context context;
    private ConnectionModel model;

    @BeforeEach
    void open() {
        context = Contexts.of(folder, StarterProject.named("Shop"), new ArrayList<>());
        model = new ConnectionModel(context.document(), Side.SOURCE);
    }

    @AfterEach
    void close() {
        model.close();
        context.document().close();
    }

    @Test
    void whatIsTypedGoesIntoTheProjectUnderANameOfItsOwn() {
        model.environmentProperty().set(Environment.STAGING);
        model.hostProperty().set(" db.example ");
        assertEquals(
                "change the source's host", context.document().undoProperty().get());
        model.portProperty().set("3306");
        model.variableProperty().set("UNDERSTUDY_SECRET_SHOP");
        model.propertiesProperty().set("sslMode=trust, connectTimeout=5");
        Connection now = connection();
        assertEquals("db.example", now.host());
        assertEquals(3306, now.port());
        assertEquals("UNDERSTUDY_SECRET_SHOP", now.secretVariable());
        assertEquals(Map.of("sslMode", "trust", "connectTimeout", "5"), now.properties());
        assertEquals(Environment.STAGING, now.environment());
    }

    @Test
    void aPortThatIsNoneStaysInItsField() {
        model.portProperty().set("70000");
        assertEquals(
                "A port is a number from 1 to 65535.", model.wrongProperty().get());
        assertEquals(0, connection().port());
        model.userProperty().set("somebody");
        assertEquals("70000", model.portProperty().get());
    }

    @Test
    void aVariableOfAnotherNameIsNotTaken() {
        model.variableProperty().set("PATH");
        assertTrue(model.wrongProperty().get().contains("UNDERSTUDY_SECRET_"));
        assertNull(connection().secretVariable());
    }

    @Test
    void aDriverPropertyThatCouldLoadAClassIsNotTaken() {
        model.propertiesProperty().set("socketFactory=evil.Factory");
        assertTrue(model.wrongProperty().get().startsWith("Driver properties are name=value"));
        assertEquals(Map.of(), connection().properties());
    }

    @Test
    void undoIsShownInTheFields() {
        model.hostProperty().set("db.example");
        context.document().undo();
        assertEquals("", model.hostProperty().get());
    }

    @Test
    void aSideWithoutAConnectionGetsOne() {
        context.document().edit("remove", "", draft -> draft.connections = List.of());
        assertNull(model.connectionProperty().get());
        model.add();
        assertEquals(Environment.PRACTICE, connection().environment());
    }

    private Connection connection() {
        return context.document().project().connection(Side.SOURCE).orElseThrow();
    }
}
