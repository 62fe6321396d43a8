package dev.understudy.store.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.store.json.JsonText;
import dev.understudy.store.json.MalformedJson;
import dev.understudy.store.json.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The fields of one JSON object. A field that is absent is what claims least; one of the wrong kind is refused.
///
/// @param node an object
record Fields(JsonNode node, Place place) {
    private static final int MOST_ELEMENTS = 10_000;
    private static final long LONGEST_MILLIS = Duration.ofDays(36_500).toMillis();

    /// @throws MalformedJson if it is no object
    Fields {
        if (!node.isObject()) {
            throw new MalformedJson(place, "must be an object");
        }
    }

    /// An object inside; an empty one where it is absent.
    Fields inner(String name) {
        return maybe(name).orElseGet(() -> new Fields(JsonText.object(), place.field(name)));
    }

    /// An object inside, unless it is absent or null.
    Optional<Fields> maybe(String name) {
        return present(name).map(found -> new Fields(found, place.field(name)));
    }

    /// The objects of a list.
    <T> List<T> each(String name, Function<Fields, T> read) {
        return elements(name, (element, at) -> read.apply(new Fields(element, at)));
    }

    /// The texts of a list.
    List<String> texts(String name) {
        return elements(name, Fields::text);
    }

    String text(String name) {
        return present(name).map(found -> text(found, place.field(name))).orElse("");
    }

    boolean flag(String name, boolean absent) {
        return present(name)
                .map(found -> {
                    if (!found.isBoolean()) {
                        throw refused(name, "true or false");
                    }
                    return found.booleanValue();
                })
                .orElse(absent);
    }

    /// A whole number; 0 where it is absent.
    long whole(String name) {
        return present(name).map(found -> whole(name, found)).orElse(0L);
    }

    /// A whole number that is no count of many; 0 where it is absent.
    int small(String name) {
        long whole = whole(name);
        if (whole != (int) whole) {
            throw refused(name, "a smaller number");
        }
        return (int) whole;
    }

    /// A number; 0 where it is absent.
    double number(String name) {
        return present(name)
                .map(found -> {
                    if (!found.isNumber() || !Double.isFinite(found.doubleValue())) {
                        throw refused(name, "a number");
                    }
                    return found.doubleValue();
                })
                .orElse(0.0);
    }

    /// A duration in milliseconds; none at all where it is absent.
    Duration millis(String name) {
        return maybeMillis(name).orElse(Duration.ZERO);
    }

    /// A duration in milliseconds, at most a hundred years; below zero where a clock was put back.
    Optional<Duration> maybeMillis(String name) {
        return present(name).map(found -> {
            long millis = whole(name, found);
            if (millis < -LONGEST_MILLIS || millis > LONGEST_MILLIS) {
                throw refused(name, "a hundred years at most");
            }
            return Duration.ofMillis(millis);
        });
    }

    /// An instant that must be there.
    Instant instant(String name) {
        return maybeInstant(name).orElseThrow(() -> refused(name, "an instant, and it is absent"));
    }

    Optional<Instant> maybeInstant(String name) {
        return present(name).map(found -> {
            String text = text(found, place.field(name));
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new MalformedJson(place.field(name), "must be an instant", e);
            }
        });
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(node.get(name)).filter(found -> !found.isNull());
    }

    private long whole(String name, JsonNode found) {
        if (!found.isIntegralNumber() || !found.canConvertToLong()) {
            throw refused(name, "a whole number");
        }
        return found.longValue();
    }

    private <T> List<T> elements(String name, Element<T> read) {
        JsonNode list = present(name).orElseGet(() -> JsonText.object().arrayNode());
        if (!list.isArray() || list.size() > MOST_ELEMENTS) {
            throw refused(name, "a list of at most %d elements".formatted(MOST_ELEMENTS));
        }
        var elements = new ArrayList<T>(list.size());
        for (int i = 0; i < list.size(); i++) {
            elements.add(read.of(list.path(i), place.field(name).element(i)));
        }
        return List.copyOf(elements);
    }

    private static String text(JsonNode found, Place at) {
        if (!found.isTextual()) {
            throw new MalformedJson(at, "must be a text");
        }
        return found.textValue();
    }

    private MalformedJson refused(String name, String kind) {
        return new MalformedJson(place.field(name), "must be " + kind);
    }

    private interface Element<T> {
        T of(JsonNode element, Place at);
    }
}
