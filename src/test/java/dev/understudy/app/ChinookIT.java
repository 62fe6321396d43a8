package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.project.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The Chinook music shop, which somebody else published for both products: tables and columns are named
/// differently, and three columns are known to differ.
@Execution(ExecutionMode.CONCURRENT)
class ChinookIT {
    private static final Path CASE = Path.of("../shared/cases/sampledb/chinook");
    /// What only the products' own shells understand, or what makes the database itself.
    private static final Pattern SHELL = Pattern.compile("(?im)^(\\\\c .*|(drop|create) database .*|use `.*)$");

    @TempDir
    private Path folder;

    @Test
    void rowsAndDifferingColumnsAreThoseThatWereCounted() throws IOException, SQLException {
        assumeTrue(Files.isDirectory(CASE), "the shared cases are not here");
        JsonNode expected = new ObjectMapper()
                .readTree(CASE.resolve("EXPECTED-cross-engine.json").toFile())
                .path("tables");
        try (var servers = new TwoServers(folder)) {
            load(servers, Side.SOURCE, "Chinook_MySql.sql");
            load(servers, Side.TARGET, "Chinook_PostgreSql.sql");

            Typed.Ended ended = servers.compare("--json");

            assertEquals(1, ended.code(), ended.err());
            JsonNode report = TwoServers.json(ended);
            assertEquals(
                    0,
                    report.path("notCompared").size(),
                    report.path("notCompared").toString());
            SortedMap<String, Map<String, Object>> found = new TreeMap<>();
            report.path("tables").forEach(table -> found.put(table.path("table").asText(), figures(table)));
            SortedMap<String, Map<String, Object>> truth = new TreeMap<>();
            expected.forEach(table -> truth.put(table.path("mariadb_table").asText(), truth(table)));
            assertEquals(truth, found);
            JsonNode city = table(report, "Customer").at("/changed/0/columns/0");
            assertEquals("Edinburgh ", city.path("source").asText());
            assertEquals("Edinburgh", city.path("target").asText());
        }
    }

    private static JsonNode table(JsonNode report, String name) {
        for (JsonNode table : report.path("tables")) {
            if (table.path("table").asText().equals(name)) {
                return table;
            }
        }
        throw new AssertionError("no table " + name);
    }

    private static Map<String, Object> figures(JsonNode table) {
        SortedMap<String, Integer> columns = new TreeMap<>();
        table.path("changed")
                .forEach(row -> row.path("columns")
                        .forEach(column ->
                                columns.merge(plain(column.path("name").asText()), 1, Integer::sum)));
        return Map.of(
                "source", table.path("sourceRows").asInt(),
                "target", table.path("targetRows").asInt(),
                "missing", table.path("missing").size(),
                "extra", table.path("extra").size(),
                "columns", columns);
    }

    private static Map<String, Object> truth(JsonNode table) {
        SortedMap<String, Integer> columns = new TreeMap<>();
        table.path("differing_columns")
                .properties()
                .forEach(column -> columns.put(
                        plain(column.getKey()), column.getValue().path("rows").asInt()));
        return Map.of(
                "source", table.path("rows_mariadb").asInt(),
                "target", table.path("rows_pg").asInt(),
                "missing", table.path("keys_only_mariadb").asInt(),
                "extra", table.path("keys_only_pg").asInt(),
                "columns", columns);
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static void load(TwoServers servers, Side side, String file) throws IOException, SQLException {
        servers.run(side, SHELL.matcher(Files.readString(CASE.resolve(file))).replaceAll(""));
    }
}
