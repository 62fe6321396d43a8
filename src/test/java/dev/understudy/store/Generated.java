package dev.understudy.store;

import dev.understudy.project.Id;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes records of any class with values out of a seed. What a constructor refuses is drawn again.
public final class Generated {
    private static final List<String> TEXTS =
            List.of("a", "b", "c", "", " ", "\"\\/", "\n\r\t", "\u0000", "\u00e4\u2713", "\uD83D\uDE00", "{}", "null");
    private static final int PATIENCE = 2_000;

    private final Random random;

    public Generated(long seed) {
        random = new Random(seed);
    }

    /// A value of the class.
    public <T> T any(Class<T> type) {
        return type.cast(value(type));
    }

    /// A record of every case of a sealed type.
    public <T> List<T> each(Class<T> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .<T>mapMulti((permitted, sink) -> {
                    if (permitted.isSealed()) {
                        each(permitted).forEach(value -> sink.accept(sealed.cast(value)));
                    } else {
                        sink.accept(sealed.cast(value(permitted)));
                    }
                })
                .toList();
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return collection((Class<?>) parameterized.getRawType(), parameterized.getActualTypeArguments());
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return pick(Arrays.asList(raw.getEnumConstants()));
        }
        if (raw.isSealed()) {
            return pick(each(raw));
        }
        return raw.isRecord() ? record(raw) : scalar(raw);
    }

    private Object scalar(Class<?> type) {
        Map<Class<?>, Supplier<Object>> makers = Map.of(
                String.class, () -> pick(TEXTS),
                boolean.class, random::nextBoolean,
                int.class, () -> random.nextInt(1, 100),
                Integer.class, () -> random.nextInt(-100, 100),
                long.class, () -> random.nextLong(),
                Long.class, () -> random.nextLong(),
                BigDecimal.class, () -> BigDecimal.valueOf(random.nextLong(-9_999, 99_999), random.nextInt(-3, 9)),
                Duration.class, () -> Duration.ofSeconds(random.nextLong(100), random.nextLong(1_000_000_000)),
                Instant.class, () -> Instant.ofEpochSecond(random.nextLong(2_000_000_000L), random.nextLong(999_999)));
        Supplier<Object> maker = makers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("no values of " + type);
        }
        return maker.get();
    }

    private Object collection(Class<?> raw, Type[] arguments) {
        int size = random.nextInt(4);
        if (Map.class.isAssignableFrom(raw)) {
            var map = new TreeMap<Object, Object>();
            for (int i = 0; i < size; i++) {
                map.put(value(arguments[0]), value(arguments[1]));
            }
            return map;
        }
        var list = new ArrayList<Object>();
        for (int i = 0; i < size; i++) {
            list.add(value(arguments[0]));
        }
        return Set.class.isAssignableFrom(raw) ? new HashSet<>(list) : list;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        InvocationTargetException last = null;
        for (int i = 0; i < PATIENCE; i++) {
            try {
                @Nullable
                Object[] values = Arrays.stream(components)
                        .map(component -> field(type, component))
                        .toArray();
                return type.getDeclaredConstructor(types).newInstance(values);
            } catch (InvocationTargetException e) {
                last = e;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("every try was refused", last);
    }

    private @Nullable Object field(Class<?> owner, RecordComponent component) {
        if (Id.class.isAssignableFrom(owner)) {
            return "id-" + random.nextInt(1_000);
        }
        AnnotatedType type = component.getAnnotatedType();
        boolean absent = type.isAnnotationPresent(Nullable.class) && random.nextInt(3) > 0;
        return absent ? null : value(component.getGenericType());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
