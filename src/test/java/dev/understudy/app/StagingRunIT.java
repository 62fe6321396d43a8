package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.app.Typed.Ended;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.practice.PracticeServers;
import dev.understudy.staging.practice.Sandbox;
import dev.understudy.store.text.TextForm;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two connected staging databases: servers that somebody else started, filled by somebody else, known to the
/// program by host, port, user and the name of a variable only.
@Timeout(600)
class StagingRunIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SCALE = 300;

    @TempDir
    private Path folder;

    private final PracticeServers servers = Sandbox.servers();
    private Stage stage = new Stage(List.of());
    private Typed typed = new Typed(Path.of("unset"), Path.of("unset"));
    private SampleCopy sample = new SampleCopy(Path.of("unset"));

    /// What runs before the program comes.
    private record Stage(List<RunningServer> running) {
        RunningServer source() {
            return running.getFirst();
        }

        RunningServer target() {
            return running.getLast();
        }
    }

    @BeforeEach
    void startAndFillTwoServers() throws IOException, SQLException {
        stage = new Stage(List.of(
                servers.start(Product.MARIADB, folder.resolve("mariadb"), "corner_books"),
                servers.start(Product.POSTGRESQL, folder.resolve("postgresql"), "corner_books")));
        typed = new Typed(folder.resolve("user"), folder.resolve("no practice servers here"))
                .variable("UNDERSTUDY_SECRET_SOURCE", stage.source().password().reveal())
                .variable("UNDERSTUDY_SECRET_TARGET", stage.target().password().reveal());
        sample = SampleCopy.in(folder.resolve("books"))
                .calm()
                .at(
                        "staging",
                        "127.0.0.1",
                        Map.of(
                                "source",
                                stage.source().port(),
                                "target",
                                stage.target().port()))
                .connections(one -> one.put("user", user(one.path("side").asText())));
        fill(TextForm.read(sample.folder()));
    }

    @AfterEach
    void stop() {
        stage.running().forEach(RunningServer::close);
    }

    @Test
    void aRollbackIsGreenAndTheServersAreLeftToTheirOwner() throws IOException, SQLException {
        Ended ended = rehearse("--roll-back-at", "shift-reads-5");

        assertEquals(1, ended.code(), ended.err());
        JsonNode report = JSON.readTree(ended.out());
        assertEquals("rolledBack", report.path("outcome").asText());
        assertGreen(report.path("restore"));
        assertTrue(report.path("restore").path("schemaEqual").asBoolean(), ended.out());
        assertFalse(books().isEmpty());
        assertEquals(
                List.of(),
                Sandbox.query(stage.target(), "select tablename from pg_tables where schemaname = 'public'"));
        assertEquals(
                List.of(),
                Sandbox.query(
                        stage.source(),
                        "select table_name from information_schema.tables where table_schema ="
                                + " 'corner_books' and table_name like 'understudy%'"));
        assertFalse(
                (ended.out() + ended.err()).contains(stage.source().password().reveal()));
        assertFalse(
                (ended.out() + ended.err()).contains(stage.target().password().reveal()));
    }

    @Test
    void withoutAWordOnItARunEndsBeforeThePointOfNoReturn() throws IOException, SQLException {
        Ended ended = rehearse();

        JsonNode report = JSON.readTree(ended.out());
        assertEquals("completed", report.path("outcome").asText(), ended.err());
        assertTrue(ended.code() == 0 || ended.code() == 3, ended.err());
        assertGreen(report.path("restore"));
        assertEquals("done", status(report, "stop-write-back"));
        assertEquals("pending", status(report, "contract"));
        assertFalse(books().isEmpty(), "the tables of the source stay until the contract step");
    }

    @Test
    void aWrongPasswordIsToldApartAndNeverShown() {
        typed.variable("UNDERSTUDY_SECRET_TARGET", "wr0ng-pass");
        Ended ended = rehearse();
        Refusal.check(ended, 69, "refused user “%s”".formatted(stage.target().user()), "Check user and password.");
        assertFalse((ended.out() + ended.err()).contains("wr0ng-pass"));
    }

    private static void assertGreen(JsonNode proof) {
        for (String bad : List.of("lost", "resurrected", "altered", "unexplained")) {
            assertEquals(0, proof.path(bad).asInt(-1), bad + " in " + proof);
        }
        assertTrue(proof.path("restored").asInt() + proof.path("kept").asInt() > SCALE, proof.toString());
    }

    private static String status(JsonNode report, String step) {
        for (JsonNode one : report.path("steps")) {
            if (one.path("id").asText().equals(step)) {
                return one.path("status").asText();
            }
        }
        return "not in the report";
    }

    private Ended rehearse(String... options) {
        return typed.run(Stream.concat(
                        Stream.of(
                                "rehearse",
                                sample.folder().toString(),
                                "--json",
                                "--confirm",
                                "all",
                                "--scale",
                                String.valueOf(SCALE),
                                "--pace",
                                "30",
                                "--trust-host",
                                "127.0.0.1:" + stage.source().port(),
                                "--trust-host",
                                "127.0.0.1:" + stage.target().port()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private List<String> books() throws SQLException {
        return Sandbox.query(stage.source(), "select id from books order by id");
    }

    private String user(String side) {
        return (side.equals("source") ? stage.source() : stage.target()).user();
    }

    /// What the owner of the staging databases does: the sample's own scripts, over a connection of their own.
    private void fill(Project project) throws SQLException {
        for (String path : project.practice().source()) {
            String script = project.scripts().getOrDefault(path, "").replace("${scale}", String.valueOf(SCALE));
            try (Connection connection = Sandbox.connect(stage.source());
                    Statement statement = connection.createStatement()) {
                for (String sql : Dialects.of(Product.MARIADB).statements(script)) {
                    statement.execute(sql);
                }
            }
        }
    }
}
