package dev.understudy.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.project.Access;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Dependency;
import dev.understudy.project.Operation;
import dev.understudy.project.Step;
import dev.understudy.project.Workload;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a field means that a file leaves out. Part of the format: a default never changes, and a field that
/// equals it is not written.
final class Defaults {
    private record Key(Class<?> owner, String field) {}

    private static final Map<Key, Function<ObjectNode, JsonNode>> ALL = Map.ofEntries(
            Map.entry(new Key(Step.class, "enabled"), _ -> JsonText.NODES.booleanNode(true)),
            Map.entry(new Key(Access.Read.class, "row"), _ -> text("")),
            Map.entry(new Key(Access.Update.class, "row"), _ -> text("")),
            Map.entry(new Key(Access.Delete.class, "row"), _ -> text("")),
            Map.entry(new Key(Dependency.class, "note"), _ -> text("")),
            Map.entry(new Key(Operation.class, "held"), _ -> text("PT0S")),
            Map.entry(new Key(Operation.class, "deadline"), _ -> text("PT1S")),
            Map.entry(new Key(Workload.class, "inFlight"), _ -> JsonText.NODES.numberNode(2000)),
            Map.entry(new Key(Workload.class, "warmUpLimit"), _ -> text("PT30S")),
            Map.entry(new Key(ColumnMapping.class, "target"), column -> column.path("source")),
            Map.entry(new Key(ColumnMapping.class, "scale"), _ -> JsonText.NODES.numberNode(0)));

    private Defaults() {}

    /// What the field stands for when absent, given the fields of its owner that are there.
    static Optional<JsonNode> of(Class<?> owner, String field, ObjectNode present) {
        return Optional.ofNullable(ALL.get(new Key(owner, field))).map(rule -> rule.apply(present));
    }

    private static JsonNode text(String text) {
        return JsonText.NODES.textNode(text);
    }
}
