package dev.understudy.ui.staging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Connection;
import dev.understudy.project.Environment;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.practice.Sandbox;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.WindowTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/// A real server that somebody else started, known to the window by host, port and user, with a password that is
/// typed in.
@Timeout(300)
class StagingWindowIT extends WindowTest {
    @Test
    void aTrustedServerSaysWhatItIsAndThePasswordIsWrittenNowhere() throws IOException {
        try (RunningServer server =
                Sandbox.servers().start(Product.MARIADB, folder.resolve("mariadb"), "corner_books")) {
            String password = server.password().reveal();
            Path file = file("staging", at(server));
            open(file);
            go("staging");
            type("#sourcePassword", "wr0ng-pass");
            fire("#sourceHold");
            fire("#sourceTest");
            until("the window asks", () -> says("Is 127.0.0.1:%d a staging server of yours?".formatted(server.port())));
            picture("staging-trust-light-1280");
            interact(() -> lookup("Trust it and test").queryAs(Button.class).fire());
            until("the server refuses", () -> says("Check user and password."));
            assertFalse(shown().contains("wr0ng-pass"));
            type("#sourcePassword", password);
            fire("#sourceHold");
            fire("#sourceTest");
            until("the server answers", () -> says("The server answered"));
            assertTrue(shown().contains("MariaDB 11"), shown());
            assertTrue(shown().contains("127.0.0.1:" + server.port()), shown());
            assertTrue(says("the server takes writes"));
            assertFalse(shown().contains(password));
            picture("staging-answered-light-1280");
            assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(password));
        }
    }

    @Test
    void practiceServersAreStartedOnceAndStoppedAgain() throws IOException {
        open(sample());
        go("staging");
        until(
                "the practice servers are found",
                () -> !one("#tryPractice", Button.class).isDisabled());
        fire("#tryPractice");
        patiently(() -> shown().contains("PostgreSQL 18") && shown().contains("and is stopped again"));
        assertFalse(Files.exists(
                folder.resolve("data/practice/look-" + ProcessHandle.current().pid() + "/source")));
    }

    /// The first start unpacks the servers, which takes as long as the disk does.
    private void patiently(BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(3, TimeUnit.MINUTES, holds::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("the servers did not come through: " + shown(), e);
        }
    }

    private static Project at(RunningServer server) {
        return TextForm.read(Path.of("sample-projects", "corner-books"))
                .with(draft -> draft.connections = draft.connections.stream()
                        .map(one -> one.side() == Side.SOURCE ? at(one, server) : one)
                        .toList());
    }

    private static Connection at(Connection old, RunningServer server) {
        var draft = new ConnectionDraft(old);
        draft.environment = Environment.STAGING;
        draft.host = "127.0.0.1";
        draft.port = server.port();
        draft.user = server.user();
        draft.properties = Map.of("sslMode", "disable"); // practice servers have no certificate
        return draft.done();
    }

    private void type(String field, String text) {
        interact(() -> one(field, TextField.class).setText(text));
    }

    private void fire(String button) {
        interact(() -> one(button, Button.class).fire());
    }

    private boolean says(String words) {
        return lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(words));
    }

    private String shown() {
        return String.join(
                "\n",
                lookup(".label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList());
    }
}
