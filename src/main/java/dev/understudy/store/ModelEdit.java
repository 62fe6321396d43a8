package dev.understudy.store;

import dev.understudy.project.Project;
import dev.understudy.store.StoreException.Reason;
import dev.understudy.store.json.JsonText;
import dev.understudy.store.json.MalformedJson;
import dev.understudy.store.json.RecordJson;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes a project by difference into the tables of [Model]. Used within one transaction.
final class ModelEdit {
    private static final RecordJson JSON = new RecordJson();

    private static final Map<String, Function<Project, Object>> PARTS = Map.of(
            "name", Project::name,
            "purpose", Project::purpose,
            "objectives", Project::objectives,
            "plan", Project::plan,
            "application", Project::application,
            "practice", Project::practice);

    private static final Map<String, Function<Project, List<? extends Record>>> COLLECTIONS = Map.of(
            "roles", Project::roles,
            "components", Project::components,
            "dependencies", Project::dependencies,
            "flows", Project::flows,
            "risks", Project::risks,
            "connections", Project::connections,
            "places", Project::places);

    private static final String PUT_PART =
            "insert into part (name, json) values (?, ?) on conflict (name) do update set json = excluded.json";
    private static final String PUT_SCRIPT =
            "insert into script (path, json) values (?, ?) on conflict (path) do update set json = excluded.json";
    private static final String DROP_SCRIPT = "delete from script where path = ?";
    private static final String PUT_ELEMENT = "insert into element (collection, position, json) values (?, ?, ?)";
    private static final String DROP_ELEMENT = "delete from element where collection = ? and position = ?";

    private final Sql sql;
    private final String what;
    private final @Nullable Model before;
    private final Project after;

    private ModelEdit(Sql sql, Path file, @Nullable Model before, Project after) {
        this.sql = sql;
        this.what = "Cannot save " + file;
        this.before = before;
        this.after = after;
    }

    /// Writes what differs.
    ///
    /// @param before what is there; null: nothing
    static Model save(Sql sql, Path file, @Nullable Model before, Project after) throws SQLException {
        var edit = new ModelEdit(sql, file, before, after);
        edit.parts();
        edit.scripts();
        return new Model(after, edit.collections());
    }

    /// Names of the parts of a project that are kept; scripts have a table of their own.
    static Set<String> kept() {
        Set<String> names = new TreeSet<>(PARTS.keySet());
        names.addAll(COLLECTIONS.keySet());
        names.add("scripts");
        return names;
    }

    private void parts() throws SQLException {
        for (var part : PARTS.entrySet()) {
            Object value = part.getValue().apply(after);
            if (before == null || !value.equals(part.getValue().apply(before.project()))) {
                sql.update(PUT_PART, part.getKey(), json(value, part.getKey()));
            }
        }
    }

    private void scripts() throws SQLException {
        Map<String, String> there = before == null ? Map.of() : before.project().scripts();
        for (String path : there.keySet()) {
            if (!after.scripts().containsKey(path)) {
                sql.update(DROP_SCRIPT, path);
            }
        }
        for (var script : after.scripts().entrySet()) {
            if (!script.getValue().equals(there.get(script.getKey()))) {
                sql.update(PUT_SCRIPT, script.getKey(), json(script.getValue(), script.getKey()));
            }
        }
    }

    private Map<String, List<Long>> collections() throws SQLException {
        var positions = new HashMap<String, List<Long>>();
        for (var collection : COLLECTIONS.entrySet()) {
            String name = collection.getKey();
            List<Record> there = before == null
                    ? List.of()
                    : List.copyOf(collection.getValue().apply(before.project()));
            List<Long> placed = before == null ? List.of() : before.positions().getOrDefault(name, List.of());
            var difference = Difference.between(
                    there, placed, List.<Record>copyOf(collection.getValue().apply(after)));
            write(name, difference);
            positions.put(name, difference.positions());
        }
        return positions;
    }

    private void write(String collection, Difference<Record> difference) throws SQLException {
        for (long position : difference.removed()) {
            sql.update(DROP_ELEMENT, collection, position);
        }
        var rows = new ArrayList<Object[]>();
        difference
                .added()
                .forEach((position, element) ->
                        rows.add(new Object[] {collection, position, json(element, collection)}));
        sql.updateAll(PUT_ELEMENT, rows);
    }

    private String json(Object value, String name) {
        String json = text(value);
        if (json.length() > JsonText.MOST_CHARACTERS) {
            throw new StoreException(
                    Reason.INVALID,
                    what,
                    "%s is longer than %d characters.".formatted(name, JsonText.MOST_CHARACTERS),
                    "Shorten it.");
        }
        return json;
    }

    private String text(Object value) {
        try {
            return JsonText.compact(JSON.write(value));
        } catch (MalformedJson e) {
            throw new StoreException(Reason.INVALID, what, e.getMessage() + ".", "Shorten it.", e);
        }
    }
}
