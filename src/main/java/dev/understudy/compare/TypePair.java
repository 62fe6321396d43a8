package dev.understudy.compare;

import dev.understudy.dialect.CatalogColumn;
import dev.understudy.project.ValueType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Decides as what the values of two columns are compared. Strict: only types that mean the same values.
final class TypePair {
    private static final String SMALL_NUMBER = "tinyint(1)";

    private static final Set<ValueType> DOCUMENTS = EnumSet.of(ValueType.JSON, ValueType.TEXT);

    private TypePair() {}

    /// What two columns have in common.
    ///
    /// @return empty if there is no form in which equal values are equal and different ones different
    static Optional<ValueType> of(CatalogColumn source, CatalogColumn target) {
        if (source.type().isEmpty() || target.type().isEmpty()) {
            return Optional.empty();
        }
        if (source.element().isPresent() || target.element().isPresent()) {
            return array(source, target);
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

    /// An array goes with an array whose elements are of its type, and with JSON, which may be kept as a text. But
    /// not an array of binary fractions: of the digits of one, PostgreSQL and Java choose different ones.
    private static Optional<ValueType> array(CatalogColumn source, CatalogColumn target) {
        boolean alike;
        if (source.element().isPresent() && target.element().isPresent()) {
            Set<ValueType> both =
                    EnumSet.of(source.element().get(), target.element().get());
            alike = both.size() == 1 || both.equals(EnumSet.of(ValueType.INTEGER, ValueType.DECIMAL));
        } else {
            alike = source.element().isPresent() ? asDocument(source, target) : asDocument(target, source);
        }
        return alike ? Optional.of(ValueType.JSON) : Optional.empty();
    }

    private static boolean asDocument(CatalogColumn array, CatalogColumn other) {
        return other.type().filter(DOCUMENTS::contains).isPresent()
                && array.element().filter(ValueType.DOUBLE::equals).isEmpty();
    }
}
