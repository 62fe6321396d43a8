package dev.understudy.compare;

import dev.understudy.dialect.CatalogColumn;
import dev.understudy.project.ValueType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Decides as what the values of two columns are compared. Strict: only types that mean the same values.
final class TypePair {
    private static final String SMALL_NUMBER = "tinyint(1)";

    private TypePair() {}

    /// What two columns have in common.
    ///
    /// @return empty if there is no form in which equal values are equal and different ones different
    static Optional<ValueType> of(CatalogColumn source, CatalogColumn target) {
        if (source.type().isEmpty() || target.type().isEmpty()) {
            return Optional.empty();
        }
        ValueType one = source.type().get();
        ValueType other = target.type().get();
        Set<ValueType> both = EnumSet.of(one, other);
        // tinyint(1) holds numbers; only beside a boolean it is meant as one
        boolean sourceNumber = source.declared().equals(SMALL_NUMBER);
        boolean targetNumber = target.declared().equals(SMALL_NUMBER);
        if ((sourceNumber && (targetNumber || other == ValueType.INTEGER))
                || (targetNumber && one == ValueType.INTEGER)) {
            return Optional.of(ValueType.INTEGER);
        }
        if (one == other) {
            return Optional.of(one);
        }
        if (both.equals(EnumSet.of(ValueType.INTEGER, ValueType.DECIMAL))) {
            return Optional.of(ValueType.DECIMAL);
        }
        if (both.equals(EnumSet.of(ValueType.BOOLEAN, ValueType.INTEGER))) {
            return Optional.of(ValueType.BOOLEAN);
        }
        if (both.equals(EnumSet.of(ValueType.UUID, ValueType.TEXT))) {
            return Optional.of(ValueType.UUID);
        }
        // MariaDB keeps JSON as a text
        return both.equals(EnumSet.of(ValueType.JSON, ValueType.TEXT)) ? Optional.of(ValueType.JSON) : Optional.empty();
    }
}
