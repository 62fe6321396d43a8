package dev.understudy.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.project.Id;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads values of a declared type out of a JSON tree; each refusal names its place.
final class RecordReader {
    private final Function<Class<?>, Shape> shapes;

    RecordReader(Function<Class<?>, Shape> shapes) {
        this.shapes = shapes;
    }

    Object read(JsonNode node, Type type, Place place) {
        Class<?> raw = raw(type);
        if (Collection.class.isAssignableFrom(raw)) {
            return elements(array(node, place), (ParameterizedType) type, place);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return entries(object(node, place), (ParameterizedType) type, place);
        }
        if (Scalars.knows(raw)) {
            return Scalars.read(node, raw, place);
        }
        if (raw.isEnum()) {
            return chosen(node, Names.constants(raw), place);
        }
        return isId(raw) ? id(node, raw, place) : record(object(node, place), raw, place);
    }

    private Object record(ObjectNode node, Class<?> type, Place place) {
        if (!type.isSealed()) {
            return fields(node, shapes.apply(type), Set.of(), place);
        }
        Map<String, Class<?>> cases = Names.cases(type);
        if (!node.has(RecordJson.TYPE)) {
            throw new MalformedJson(place, "has no \"type\": say which it is: " + String.join(", ", cases.keySet()));
        }
        Class<?> chosen = chosen(node.path(RecordJson.TYPE), cases, place.field(RecordJson.TYPE));
        return fields(node, shapes.apply(chosen), Set.of(RecordJson.TYPE), place);
    }

    private Object fields(ObjectNode node, Shape shape, Set<String> besides, Place place) {
        refuseUnknown(node, shape, besides, place);
        List<Shape.Field> fields = shape.fields();
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(node, shape, fields.get(i), place);
        }
        return shape.make(values, place);
    }

    private @Nullable Object value(ObjectNode node, Shape shape, Shape.Field field, Place place) {
        JsonNode present = node.get(field.name());
        if (present == null) {
            return absent(node, shape, field, place);
        }
        if (present.isNull() && field.nullable()) {
            return null;
        }
        return read(present, field.type(), place.field(field.name()));
    }

    private @Nullable Object absent(ObjectNode node, Shape shape, Shape.Field field, Place place) {
        if (field.nullable()) {
            return null;
        }
        Class<?> raw = raw(field.type());
        if (Collection.class.isAssignableFrom(raw)) {
            return read(JsonText.NODES.arrayNode(), field.type(), place);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return read(JsonText.NODES.objectNode(), field.type(), place);
        }
        JsonNode standing = Defaults.of(shape.type(), field.name(), node)
                .orElseThrow(() -> new MalformedJson(place, "has no \"%s\": add it".formatted(field.name())));
        return read(standing, field.type(), place.field(field.name()));
    }

    private static void refuseUnknown(ObjectNode node, Shape shape, Set<String> besides, Place place) {
        for (var names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!shape.names().contains(name) && !besides.contains(name)) {
                throw new MalformedJson(
                        place.field(name),
                        "is not known: correct its name or take it out; known here: " + shape.fieldNames());
            }
        }
    }

    private Object elements(JsonNode array, ParameterizedType type, Place place) {
        Type element = type.getActualTypeArguments()[0];
        boolean set = Set.class.isAssignableFrom(raw(type));
        Collection<Object> elements = set ? new LinkedHashSet<>() : new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            if (!elements.add(read(array.path(i), element, place.element(i)))) {
                throw new MalformedJson(place.element(i), "is there twice: take one out");
            }
        }
        return elements;
    }

    private Object entries(ObjectNode object, ParameterizedType type, Place place) {
        Class<?> key = raw(type.getActualTypeArguments()[0]);
        Map<Object, Object> entries = new TreeMap<>();
        object.properties().forEach(entry -> {
            Place at = place.field(entry.getKey());
            Object name = key.isEnum()
                    ? chosen(JsonText.NODES.textNode(entry.getKey()), Names.constants(key), at)
                    : entry.getKey();
            entries.put(name, read(entry.getValue(), type.getActualTypeArguments()[1], at));
        });
        return entries;
    }

    private Object id(JsonNode node, Class<?> type, Place place) {
        return shapes.apply(type).make(new Object[] {Scalars.read(node, String.class, place)}, place);
    }

    private static <T> T chosen(JsonNode node, Map<String, T> choices, Place place) {
        T choice = node.isTextual() ? choices.get(node.textValue()) : null;
        if (choice == null) {
            throw new MalformedJson(
                    place,
                    "must be one of %s, not %s"
                            .formatted(String.join(", ", choices.keySet()), JsonText.shortened(node)));
        }
        return choice;
    }

    private static ObjectNode object(JsonNode node, Place place) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedJson(place, "must be an object { ... }, not " + JsonText.shortened(node));
    }

    private static JsonNode array(JsonNode node, Place place) {
        if (node.isArray()) {
            return node;
        }
        throw new MalformedJson(place, "must be a list [ ... ], not " + JsonText.shortened(node));
    }

    private static boolean isId(Class<?> type) {
        return Id.class.isAssignableFrom(type);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized ? raw(parameterized.getRawType()) : (Class<?>) type;
    }
}
