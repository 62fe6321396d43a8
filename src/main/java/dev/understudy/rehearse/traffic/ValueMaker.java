package dev.understudy.rehearse.traffic;

import dev.understudy.dialect.ValueText;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.ValueRule;
import dev.understudy.project.ValueType;
import dev.understudy.rehearse.dualwrite.RowImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the values of one write, once: no server's clock, default or rounding takes part.
///
/// @param now whole microseconds
/// @param rows what earlier accesses of the operation read or wrote, by their names
record ValueMaker(long sequence, Instant now, SplittableRandom random, Map<String, RowImage> rows) {
    @Nullable
    Object make(ValueRule rule, ColumnMapping column) {
        return switch (rule) {
            case ValueRule.Fixed fixed -> typed(column, fixed.text());
            case ValueRule.Null _ -> null;
            case ValueRule.OneOf oneOf ->
                typed(column, oneOf.texts().get(random.nextInt(oneOf.texts().size())));
            case ValueRule.Between between -> number(column, between);
            case ValueRule.Now _ -> column.type() == ValueType.DATE ? LocalDate.ofInstant(now, ZoneOffset.UTC) : now;
            case ValueRule.RandomUuid _ -> uuid(column);
            case ValueRule.Unique unique -> unique.prefix() + sequence + unique.suffix();
            case ValueRule.Of of -> of(of);
        };
    }

    /// As a person writes it: a boolean is `true` or `false`.
    private static Object typed(ColumnMapping column, String text) {
        if (column.type() == ValueType.BOOLEAN && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        return ValueText.read(column.type(), column.scale(), text);
    }

    private Object number(ColumnMapping column, ValueRule.Between between) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(column.scale());
        long steps = between.max()
                .subtract(between.min())
                .divide(unit, 0, RoundingMode.FLOOR)
                .longValueExact();
        BigDecimal value = between.min()
                .add(unit.multiply(BigDecimal.valueOf(random.nextLong(steps + 1))))
                .setScale(column.scale(), RoundingMode.HALF_UP);
        return column.type() == ValueType.INTEGER ? (Object) value.longValueExact() : value;
    }

    private Object uuid(ColumnMapping column) {
        // Version 4, variant 2, from the run's own random source, so that a seed gives the same run again.
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        var uuid = new UUID(high, low);
        return column.type() == ValueType.UUID ? (Object) uuid : uuid.toString();
    }

    private @Nullable Object of(ValueRule.Of of) {
        RowImage row = rows.get(of.access());
        if (row == null) {
            throw new IllegalStateException("no access named %s came before".formatted(of.access()));
        }
        return row.value(row.table().indexOf(of.column()));
    }
}
