package dev.understudy.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.project.Id;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Turns records into JSON trees and back. A record is an object of its fields, an id is its text, a constant
/// and the `type` of a sealed case are lower case with dashes. Null, empty collections and defaults are left
/// out. Safe for use by several threads.
public final class RecordJson {
    static final String TYPE = "type";

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final RecordReader reader = new RecordReader(this::shape);

    /// The tree of a record, or of a collection, map, constant or scalar inside one.
    public JsonNode write(Object value) {
        return switch (value) {
            case Id id -> JsonText.NODES.textNode(id.value());
            case Enum<?> constant -> JsonText.NODES.textNode(Names.ofConstant(constant));
            case Collection<?> elements -> array(elements);
            case Map<?, ?> entries -> object(entries);
            case Record owner -> object(owner);
            default -> Scalars.write(value);
        };
    }

    /// Reads a record back.
    ///
    /// @param place where the tree stands, for the message
    /// @throws MalformedJson if a field is unknown, absent or of the wrong kind, or
    ///     the record refuses its values
    public <T> T read(JsonNode node, Class<T> type, Place place) {
        return type.cast(reader.read(node, type, place));
    }

    private ArrayNode array(Collection<?> elements) {
        ArrayNode array = JsonText.NODES.arrayNode(elements.size());
        elements.forEach(element -> array.add(write(element)));
        return array;
    }

    private ObjectNode object(Map<?, ?> entries) {
        ObjectNode object = JsonText.NODES.objectNode();
        entries.forEach((key, value) -> object.set(key(key), write(value)));
        return object;
    }

    private static String key(Object key) {
        return key instanceof Enum<?> constant ? Names.ofConstant(constant) : (String) key;
    }

    private ObjectNode object(Record owner) {
        ObjectNode object = JsonText.NODES.objectNode();
        Class<?> type = owner.getClass();
        if (isCase(type)) {
            object.put(TYPE, Names.ofCase(type));
        }
        for (Shape.Field field : shape(type).fields()) {
            Object value = field.of(owner);
            if (value != null && !isEmpty(value)) {
                JsonNode node = write(value);
                if (!Defaults.of(type, field.name(), object).equals(Optional.of(node))) {
                    object.set(field.name(), node);
                }
            }
        }
        return object;
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case Collection<?> elements -> elements.isEmpty();
            case Map<?, ?> entries -> entries.isEmpty();
            default -> false;
        };
    }

    /// Whether the class is a case of a sealed type, so that its object must name it.
    private static boolean isCase(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                return true;
            }
        }
        return false;
    }

    private Shape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, Shape::of);
    }
}
