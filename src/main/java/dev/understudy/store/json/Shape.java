package dev.understudy.store.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What reflection knows of one record class.
///
/// @param make the canonical constructor
/// @param names of the fields
record Shape(Class<?> type, Constructor<?> make, List<Field> fields, Set<String> names) {
    /// One field of a record.
    record Field(String name, Type type, boolean nullable, Method accessor) {
        @Nullable
        Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    static Shape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(type + " has no text form: it is not a record");
        }
        try {
            Constructor<?> make = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            make.setAccessible(true);
            List<Field> fields = Arrays.stream(components).map(Shape::field).toList();
            return new Shape(
                    type, make, fields, fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet()));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    private static Field field(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Field(component.getName(), component.getGenericType(), nullable, accessor);
    }

    /// Makes a record.
    ///
    /// @throws MalformedJson if its constructor refuses the values
    Object make(@Nullable Object[] values, Place place) {
        try {
            return make.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable refusal = Objects.requireNonNull(e.getCause());
            throw new MalformedJson(place, "is refused: " + refusal.getMessage(), refusal);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    String fieldNames() {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }
}
