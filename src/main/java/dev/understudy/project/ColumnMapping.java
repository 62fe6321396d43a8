package dev.understudy.project;

import java.util.Set;
import java.util.TreeSet;

/// One column on both sides.
///
/// @param source its name in the source
/// @param target its name in the target
/// @param scale digits after the point of a DECIMAL, else 0
/// @param conversions what becomes of values that the target refuses
public record ColumnMapping(String source, String target, ValueType type, int scale, Set<Conversion> conversions) {
    public ColumnMapping {
        conversions = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(conversions));
    }

    /// Whether texts of one normal form count as equal. Then no server can say their canonical text, and no
    /// server finds them by it.
    public boolean isNormalized() {
        return type == ValueType.TEXT && conversions.contains(Conversion.UNICODE_TO_NFC);
    }

    /// The column's name on a side.
    public String name(Side side) {
        return side == Side.SOURCE ? source : target;
    }
}
