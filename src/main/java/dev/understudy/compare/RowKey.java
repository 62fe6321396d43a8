package dev.understudy.compare;

import java.util.List;
import java.util.stream.Collectors;

/// The key of a row: its values as their Java classes, in the order of the key's columns. A row of a table
/// without a key goes by the digest of its values.
public record RowKey(List<Object> values) implements Comparable<RowKey> {
    public RowKey {
        values = List.copyOf(values);
    }

    /// A key of one whole number.
    public static RowKey of(long number) {
        return new RowKey(List.of(number));
    }

    /// What stands for the key of a row that has none.
    static RowKey ofDigest(long digest) {
        return new RowKey(List.of("row %015x".formatted(digest)));
    }

    @Override
    public int compareTo(RowKey other) {
        for (int index = 0; index < Math.min(values.size(), other.values.size()); index++) {
            int order = compare(values.get(index), other.values.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(values.size(), other.values.size());
    }

    /// A value that its type has no counterpart for is a text among numbers.
    @SuppressWarnings("unchecked") // both are of one class, whose values can be compared with each other
    private static int compare(Object one, Object other) {
        return one.getClass() == other.getClass() && one instanceof Comparable<?>
                ? ((Comparable<Object>) one).compareTo(other)
                : one.toString().compareTo(other.toString());
    }

    /// `7`, or `(7, pl)`.
    @Override
    public String toString() {
        return values.size() == 1
                ? values.getFirst().toString()
                : values.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
