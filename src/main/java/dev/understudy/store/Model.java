package dev.understudy.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.project.Project;
import dev.understudy.store.StoreException.Reason;
import dev.understudy.store.json.JsonText;
import dev.understudy.store.json.MalformedJson;
import dev.understudy.store.json.Place;
import dev.understudy.store.json.RecordJson;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The project in its tables: parts as wholes, scripts and the elements of collections a row each. What is kept
/// of it in memory says what to write after an edit: only what differs.
///
/// @param project as it is in the file
/// @param positions of the elements of each collection
record Model(Project project, Map<String, List<Long>> positions) {
    private static final RecordJson JSON = new RecordJson();

    private static final String PARTS = "select name, json from part";
    private static final String SCRIPTS = "select path, json from script";
    private static final String ELEMENTS = "select collection, position, json from element order by 1, 2";

    /// Reads the project.
    ///
    /// @throws StoreException if a row is not what it must be, naming its place
    static Model load(Sql sql, Path file) throws SQLException {
        ObjectNode tree = JsonText.object();
        var positions = new HashMap<String, List<Long>>();
        try (Statement statement = sql.connection().createStatement()) {
            parts(statement, tree);
            scripts(statement, tree);
            elements(statement, tree, positions);
            return new Model(JSON.read(tree, Project.class, Place.at("")), positions);
        } catch (MalformedJson e) {
            throw invalid("Cannot open " + file, e);
        }
    }

    /// A row holds JSON that is not what it must be.
    static StoreException invalid(String what, MalformedJson e) {
        return new StoreException(
                Reason.INVALID, what, e.getMessage() + ".", "Go back to a copy or to the text form.", e);
    }

    private static void parts(Statement statement, ObjectNode tree) throws SQLException {
        try (ResultSet rows = statement.executeQuery(PARTS)) {
            while (rows.next()) {
                String name = rows.getString(1);
                tree.set(name, JsonText.parse(rows.getString(2), Place.at(name)));
            }
        }
    }

    private static void scripts(Statement statement, ObjectNode tree) throws SQLException {
        ObjectNode scripts = tree.putObject("scripts");
        try (ResultSet rows = statement.executeQuery(SCRIPTS)) {
            while (rows.next()) {
                String path = rows.getString(1);
                scripts.set(
                        path,
                        JsonText.parse(rows.getString(2), Place.at("scripts").field(path)));
            }
        }
    }

    private static void elements(Statement statement, ObjectNode tree, Map<String, List<Long>> positions)
            throws SQLException {
        ArrayNode array = tree.arrayNode();
        try (ResultSet rows = statement.executeQuery(ELEMENTS)) {
            while (rows.next()) {
                String collection = rows.getString(1);
                List<Long> placed = positions.computeIfAbsent(collection, _ -> new ArrayList<>());
                if (placed.isEmpty()) {
                    array = tree.arrayNode();
                    refuseSecond(tree.replace(collection, array), collection);
                }
                array.add(JsonText.parse(rows.getString(3), Place.at(collection).element(placed.size())));
                placed.add(rows.getLong(2));
            }
        }
    }

    private static void refuseSecond(@Nullable JsonNode there, String name) {
        if (there != null) {
            throw new MalformedJson(Place.at(name), "is there twice");
        }
    }
}
