package dev.understudy.ui.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.compare.ComparisonException;
import dev.understudy.compare.Level;
import dev.understudy.compare.RowKey;
import dev.understudy.compare.place.Place;
import dev.understudy.project.Conversion;
import dev.understudy.project.Project;
import dev.understudy.staging.StagingException;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Choosing;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import dev.understudy.ui.validation.SettingsModel.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationModelTest implements Choosing {
    @TempDir
    private Path folder;

    private final Scripted room = new Scripted();
    private final Activity activity = new Activity();
    private final List<Failure> failures = new ArrayList<>();
    private Document document;
    private ValidationModel model;

    @BeforeEach
    void open() throws IOException {
        Project sample = TextForm.read(Path.of("sample-projects", "corner-books"));
        Path file = folder.resolve("shop.understudy");
        var jobs = new Jobs(Runnable::run, Runnable::run);
        document = new Document(ProjectFile.create(file, sample), file, jobs, () -> Instant.EPOCH);
        model = new ValidationModel(
                new Context(
                        document,
                        jobs,
                        failures::add,
                        activity,
                        (_, _) -> {},
                        this,
                        () -> Instant.EPOCH,
                        ZoneOffset.UTC),
                room,
                () -> 0);
        type(Field.SOURCE, "sqlite:old.db");
        type(Field.TARGET, "mariadb://app@db2:3306/shop?secret=UNDERSTUDY_SECRET_NEW");
    }

    @AfterEach
    void close() {
        document.close();
    }

    @Override
    public Optional<Path> open(String title, String kind, String ending) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String kind, String ending, String name) {
        return Optional.of(folder.resolve(name));
    }

    private void type(Field field, String text) {
        model.settings().field(field).set(text);
    }

    private Phase phase() {
        return model.phaseProperty().get();
    }

    @Test
    void practiceDatabasesOfAProjectCannotBeComparedWithoutARehearsal() {
        assertEquals(
                "The project's source is a practice database. Those exist while a rehearsal runs, and its validation"
                        + " step compares them there.",
                model.settings().hindrance());
        model.settings().ofProjectProperty().set(true);
        model.start();

        assertEquals(List.of(), room.asked);
        assertEquals(
                model.settings().hindrance(), model.settings().wrongProperty().get());
    }

    @Test
    void withoutAWordEverythingIsComparedStrictly() {
        model.start();

        var request = room.asked.getFirst();
        assertInstanceOf(Place.File.class, request.source());
        assertInstanceOf(Place.Server.class, request.target());
        assertEquals(Set.of(Level.values()), request.settings().levels());
        assertEquals(1_000, request.settings().sample());
        assertEquals(Duration.ZERO, request.settings().settle());
        assertEquals(Map.of(), request.matching().loosened());
        assertEquals(List.of(), request.matching().tables());
        assertEquals(List.of(Optional.empty()), room.projects);
        assertInstanceOf(Phase.Done.class, phase());
    }

    @Test
    void whatIsTypedIsAskedFor() {
        type(Field.TABLES, "orders, payments");
        type(Field.WHERE, " id < 9 ");
        type(Field.SETTLE, "10 s");
        type(Field.PAUSE, "50 ms");
        type(Field.CONNECTIONS, "4");
        model.settings().level(Level.AGGREGATE).set(false);
        model.settings().level(Level.SAMPLE).set(false);
        model.settings().loosen("orders.note", Conversion.NUL_TO_REPLACEMENT);
        model.settings().loosen("orders.note", Conversion.NUL_TO_REPLACEMENT);
        model.start();

        var request = room.asked.getFirst();
        assertEquals(List.of("orders", "payments"), request.matching().tables());
        assertEquals("id < 9", request.matching().where());
        assertEquals(
                Map.of("orders.note", Set.of(Conversion.NUL_TO_REPLACEMENT)),
                request.matching().loosened());
        assertEquals(Set.of(Level.CHECKSUM), request.settings().levels());
        assertEquals(Duration.ofSeconds(10), request.settings().settle());
        assertEquals(Duration.ofMillis(50), request.settings().load().pause());
        assertEquals(4, request.settings().load().lanes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECTIONS | 17       | Connections: a whole number from 1 to 16, not “17”.",
                "SAMPLE      | many     | 'Rows of a sample: a whole number from 1 to 2,147,483,647, not “many”.'",
                "SETTLE      | soon     | 'Time to settle: a time such as 500 ms, 10 s or 1 min, or 0 for none, not “soon”.'",
                "SOURCE      | ''       | Say where the source is.",
            })
    void whatCannotBeMeantStartsNothing(Field field, String text, String wrong) {
        type(field, text);
        model.start();

        assertEquals(wrong, model.settings().wrongProperty().get());
        assertEquals(List.of(), room.asked);
        assertInstanceOf(Phase.Settings.class, phase());
    }

    @Test
    void nothingIsOpenedBeforeSomebodyVouchesForIt() {
        room.doubts = new ComparisonRoom.Doubts(Set.of("db2:3306"), Set.of());
        model.start();
        assertInstanceOf(Phase.Doubtful.class, phase());
        assertEquals(List.of(), room.asked);

        model.trust();
        assertEquals(Set.of("db2:3306"), room.asked.getFirst().trustedHosts());
    }

    @Test
    void aRefusalIsShownInTheWordsOfTheGuard() {
        room.script = _ -> {
            throw new StagingException(
                    StagingException.Reason.REFUSED, "It is marked production.", "Point it at a staging copy.");
        };
        model.start();

        Phase.Failed failed = assertInstanceOf(Phase.Failed.class, phase());
        assertEquals("It is marked production.", failed.problem().why());
        assertEquals("Point it at a staging copy.", failed.problem().next());
    }

    @Test
    void whatWasFoundBeforeItFailedStays() {
        room.script = listener -> {
            listener.begins(List.of(Scripted.table("orders")), () -> 0);
            listener.level(Scripted.table("orders"), Level.AGGREGATE);
            listener.levelDone(Level.AGGREGATE, Scripted.found("orders", 5, 4, List.of("rows: 5, 4")));
            listener.level(Scripted.table("orders"), Level.CHECKSUM);
            listener.suspects(Scripted.table("orders"), List.of(RowKey.of(3)));
            throw new ComparisonException("The target does not answer.");
        };
        model.start();

        assertInstanceOf(Phase.Failed.class, phase());
        assertEquals(2, model.runProperty().get().differences());
        assertEquals("", activity.whatProperty().get());
    }

    @Test
    void theStatusBarSaysWhatIsCompared() {
        room.script = listener -> {
            listener.begins(List.of(Scripted.table("orders")), () -> 0);
            listener.ahead(10);
            listener.table(Scripted.table("orders"));
            listener.level(Scripted.table("orders"), Level.CHECKSUM);
            listener.rows(Level.CHECKSUM, 5);
            model.refresh();
            assertEquals("Validation: orders, checksum", activity.whatProperty().get());
            assertEquals(0.5, activity.progressProperty().get());
            listener.waits("a connection was lost");
            model.refresh();
            assertEquals(
                    "Validation: waiting: a connection was lost",
                    activity.whatProperty().get());
            return Scripted.equal();
        };
        model.start();

        assertInstanceOf(Phase.Done.class, phase(), failures.toString());
    }

    @Test
    void everyExportIsWritten() throws IOException {
        model.start();
        for (Export export : Export.values()) {
            model.export(export);
        }

        String sql = Files.readString(folder.resolve("comparison.sql"));
        assertTrue(
                sql.startsWith("-- What would make the target equal to the source. Understudy never runs this"), sql);
        assertTrue(sql.endsWith("-- a comment\ndelete from orders where id = 3;\n"), sql);
        assertEquals("text of 2", Files.readString(folder.resolve("comparison.txt")));
        assertEquals("json", Files.readString(folder.resolve("comparison.json")));
        assertTrue(Files.exists(folder.resolve("comparison.csv")));
        assertEquals(List.of(), failures);
    }

    @Test
    void defectsArePlantedWithTheLooseningsInForce() {
        model.settings().loosen("*", Conversion.UNICODE_TO_NFC);
        model.plant();

        assertEquals(
                "a cent [UNICODE_TO_NFC]", model.blindSpots().rows().getFirst().defect());
        assertEquals(false, model.blindSpots().runningProperty().get());
    }
}
