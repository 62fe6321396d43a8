package dev.understudy.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.RowDifference.Kind;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.compare.Level;
import dev.understudy.compare.NotCompared;
import dev.understudy.compare.RowKey;
import dev.understudy.compare.place.Place;
import dev.understudy.project.Connection;
import dev.understudy.project.Conversion;
import dev.understudy.project.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] BOTH = {
        "compare",
        "--source",
        "mariadb://app@db1:3306/shop?secret=UNDERSTUDY_SECRET_A",
        "--target",
        "postgresql://app@[::1]:5432/shop?sslmode=disable"
    };

    @TempDir
    private Path folder;

    private FakeParts fake = new FakeParts(Path.of("unset"));

    @BeforeEach
    void begin() {
        fake = new FakeParts(folder);
    }

    private int run(String... options) {
        return fake.run(Stream.concat(Stream.of(BOTH), Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void whatIsTypedIsAskedFor() {
        assertEquals(
                0,
                run(
                        "--tables",
                        "orders,customers",
                        "--where",
                        " id < 5 ",
                        "--status",
                        "orders=state",
                        "--loosen",
                        "orders.paid=non-zero-to-true",
                        "--trust-host",
                        "db1:3306"));

        var request = fake.compared.getFirst();
        Connection source = ((Place.Server) request.source()).connection();
        Connection target = ((Place.Server) request.target()).connection();
        assertEquals("db1", source.host());
        assertEquals(Product.MARIADB, source.product());
        assertEquals("UNDERSTUDY_SECRET_A", source.secretVariable());
        assertEquals("::1", target.host());
        assertEquals(Map.of("sslmode", "disable"), target.properties());
        assertEquals(List.of("orders", "customers"), request.matching().tables());
        assertEquals("id < 5", request.matching().where());
        assertEquals(Map.of("orders", "state"), request.matching().statuses());
        assertEquals(
                Map.of("orders.paid", Set.of(Conversion.NON_ZERO_TO_TRUE)),
                request.matching().loosened());
        assertEquals(Set.of("db1:3306"), request.trustedHosts());
    }

    @Test
    void whatItMayCostIsAskedForToo() {
        assertEquals(
                0,
                run(
                        "--level",
                        "checksum",
                        "--settle",
                        "500ms",
                        "--sample",
                        "7",
                        "--seed",
                        "3",
                        "--connections",
                        "4",
                        "--pause",
                        "20ms",
                        "--statement-limit",
                        "2s",
                        "--patience",
                        "1m"));

        var request = fake.compared.getFirst();
        assertEquals(Set.of(Level.CHECKSUM), request.settings().levels());
        assertEquals(Duration.ofMillis(500), request.settings().settle());
        assertEquals(7, request.settings().sample());
        assertEquals(3, request.settings().seed());
        assertEquals(4, request.settings().load().lanes());
        assertEquals(Duration.ofMillis(20), request.settings().load().pause());
        assertEquals(Duration.ofSeconds(2), request.settings().load().statement());
        assertEquals(Duration.ofMinutes(1), request.settings().load().patience());
    }

    @Test
    void differencesAreReadByPeopleAndEndWithOne() throws IOException {
        fake.comparison = different();
        Path repair = folder.resolve("repair.sql");

        assertEquals(1, run("--repair", repair.toString()));

        assertEquals("""

                DIFFERENT. 5 differences found.
                3 rows in 2,000 ms, 1 rows/s, 120 bytes received, 2 rows or ranges settled on a second look

                Tables
                  table   source  target  differences
                  orders       2       3            4  DIFFERENT
                  pair         1       0            1  DIFFERENT

                Differences
                  orders: rows: 2 in the source, 3 in the target
                  orders 5: changed
                    note: NULL in the source, ' ' in the target
                  orders 6: only in the target
                  orders 7: 1 in the source, 2 in the target
                  pair (1, pl): missing in the target

                Not compared
                  table gone: The target has no such table.

                Agreed on before
                  Times without a zone are taken as UTC.

                Not seen
                  Nothing else.
                """, fake.terminal().out());
        assertEquals("-- a remark\nupdate x;\n", Files.readString(repair));
    }

    @Test
    void differencesAreReadByPrograms() throws IOException {
        fake.comparison = different();
        assertEquals(1, run("--json"));
        String expected = "{\"schema\":1,\"equal\":false,\"differences\":5,\"rechecked\":2,\"tookMillis\":2000,"
                + "\"rowsPerSecond\":1,\"bytesReceived\":120,\"tables\":[{\"table\":\"orders\",\"equal\":false,"
                + "\"sourceRows\":2,\"targetRows\":3,\"figures\":[\"rows: 2 in the source, 3 in the target\"],"
                + "\"missing\":[],\"extra\":[6],\"changed\":[{\"key\":5,\"columns\":[{\"name\":\"note\","
                + "\"source\":null,\"target\":\" \"}]}],\"duplicated\":[{\"key\":7,\"source\":1,\"target\":2}]},"
                + "{\"table\":\"pair\",\"equal\":false,\"sourceRows\":1,\"targetRows\":0,\"figures\":[],"
                + "\"missing\":[[1,\"pl\"]],\"extra\":[],\"changed\":[],\"duplicated\":[]}],"
                + "\"notCompared\":[{\"what\":\"table gone\",\"why\":\"The target has no such table.\"}],"
                + "\"options\":[\"Times without a zone are taken as UTC.\"],\"blindSpots\":[\"Nothing else.\"]}";
        assertEquals(JSON.readTree(expected), JSON.readTree(fake.terminal().out()));
    }

    @Test
    void againAndAgainUntilSomethingDiffersOrItWasOftenEnough() {
        assertEquals(0, run("--every", "1ms", "--times", "3"));
        assertEquals(3, fake.compared.size());
        assertEquals(
                3,
                fake.terminal().out().split("EQUAL\\.", -1).length - 1,
                fake.terminal().out());

        fake.comparison = different();
        assertEquals(1, run("--every", "1ms"));
        assertEquals(4, fake.compared.size());
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeAnythingStarts() {
        for (String option : List.of("--report", "--repair")) {
            assertEquals(64, run(option, folder.resolve("nowhere/file").toString()));
            assertTrue(
                    fake.terminal().err().contains("Nothing was compared."),
                    fake.terminal().err());
        }
        assertEquals(List.of(), fake.compared);
    }

    @Test
    void equalButNotWholeEndsWithTwo() {
        fake.comparison = new Compared(
                result(List.of()), List.of(new NotCompared("column t.p", "No form.")), List.of(), 0, List.of());
        assertEquals(2, run());
        assertTrue(
                fake.terminal().out().contains("NOT ALL COMPARED. Nothing differs among what was; 1 thing left out."),
                fake.terminal().out());
    }

    @Test
    void blindSpotsAreATableOrJson() {
        assertEquals(0, fake.run("blind-spots"));
        assertEquals("""
                Planting: nothing

                What each level of a comparison catches
                  planted defect  aggregate  checksum  sample
                  nothing         -          caught    if drawn

                Every one is caught.
                """, fake.terminal().out());
        assertEquals(0, fake.run("blind-spots", "--loosen", "zero-date-to-null", "--json"));
        assertTrue(
                fake.terminal().out().contains("\"caughtByNone\" : [ ]"),
                fake.terminal().out());
        assertEquals(64, fake.run("blind-spots", "--loosen", "something"));
    }

    private static ComparisonResult result(List<TableResult> tables) {
        return new ComparisonResult(tables, List.of(), 2, Duration.ofSeconds(2), List.of("Nothing else."));
    }

    private static Compared different() {
        var orders = new TableResult(
                "orders",
                2,
                3,
                List.of("rows: 2 in the source, 3 in the target"),
                List.of(
                        new RowDifference(
                                RowKey.of(5), Kind.CHANGED, 1, 1, List.of(new FieldDifference("note", null, " "))),
                        new RowDifference(
                                RowKey.of(6), Kind.EXTRA, 0, 1, List.of(new FieldDifference("id", null, "6"))),
                        new RowDifference(RowKey.of(7), Kind.DUPLICATED, 1, 2, List.of())));
        var pair = new TableResult(
                "pair",
                1,
                0,
                List.of(),
                List.of(new RowDifference(new RowKey(List.of(1L, "pl")), Kind.MISSING, 1, 0, List.of())));
        return new Compared(
                result(List.of(orders, pair)),
                List.of(new NotCompared("table gone", "The target has no such table.")),
                List.of("Times without a zone are taken as UTC."),
                120,
                List.of("-- a remark", "update x"));
    }
}
