package dev.understudy.compare;

import dev.understudy.project.ColumnMapping;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// Aggregates of some rows: what adds up, and the least and greatest values of columns. Zero and not there are
/// the same among the sums.
///
/// @param sums by what they count, in words
/// @param least by what it is the least of, in words; of times in seconds since 1970, or since midnight
/// @param greatest the same
record Figures(
        SortedMap<String, BigDecimal> sums,
        SortedMap<String, BigDecimal> least,
        SortedMap<String, BigDecimal> greatest) {
    static final Figures NONE = new Figures(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /// Labels of times begin with these.
    static final String EARLIEST = "earliest ";

    static final String LATEST = "latest ";

    private static final long DAY = 86_400;

    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(30);

    Figures {
        sums = canonical(sums);
        sums.values().removeIf(value -> value.signum() == 0);
        least = canonical(least);
        greatest = canonical(greatest);
    }

    /// The figures of both together.
    Figures plus(Figures other) {
        return new Figures(
                merged(sums, other.sums, BigDecimal::add),
                merged(least, other.least, BigDecimal::min),
                merged(greatest, other.greatest, BigDecimal::max));
    }

    /// The sums without those of `other`; least and greatest as they were.
    Figures without(Figures other) {
        SortedMap<String, BigDecimal> negative = new TreeMap<>(other.sums);
        negative.replaceAll((_, value) -> value.negate());
        return new Figures(merged(sums, negative, BigDecimal::add), least, greatest);
    }

    /// The figures of one row, of none for an absent one.
    static Figures of(ComparedTable table, RowImage image) {
        if (image.equals(RowImage.ABSENT)) {
            return NONE;
        }
        FigureBuilder figures = new FigureBuilder(table);
        figures.row(image.values(), BigDecimal.valueOf(image.copies()));
        return figures.build();
    }

    /// What differs from `target`, a sentence each.
    List<String> differences(Figures target) {
        List<String> sentences = new ArrayList<>();
        for (String label : labels(sums, target.sums)) {
            BigDecimal here = sums.getOrDefault(label, BigDecimal.ZERO);
            BigDecimal there = target.sums.getOrDefault(label, BigDecimal.ZERO);
            add(sentences, label, here.toPlainString(), there.toPlainString());
        }
        for (String label : labels(least, target.least)) {
            add(sentences, label, limit(label, least.get(label)), limit(label, target.least.get(label)));
        }
        for (String label : labels(greatest, target.greatest)) {
            add(sentences, label, limit(label, greatest.get(label)), limit(label, target.greatest.get(label)));
        }
        return sentences;
    }

    /// A number or a time as a server or a codec wrote it. What is no finite one (an infinite time, a zero date
    /// that the plan does not convert, NaN) stands beyond all others, so that it differs from them.
    static BigDecimal number(ColumnMapping column, String text) {
        try {
            return switch (column.type()) {
                case DATE -> BigDecimal.valueOf(LocalDate.parse(text).toEpochDay() * DAY);
                case TIME -> BigDecimal.valueOf(LocalTime.parse(text).toNanoOfDay(), 9);
                default -> new BigDecimal(text);
            };
        } catch (NumberFormatException | DateTimeException e) {
            return text.startsWith("-") || text.startsWith("0") ? BEYOND.negate() : BEYOND;
        }
    }

    /// The same of a value that was read; 0 of one that is no number and no time.
    static BigDecimal number(ColumnMapping column, Object value) {
        return switch (column.type()) {
            case INTEGER, DECIMAL, DATE, TIME -> number(column, value.toString());
            case TIMESTAMP ->
                value instanceof Instant instant
                        ? BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9))
                        : number(column, value.toString());
            case TEXT, BOOLEAN, UUID, BYTES, REAL, DOUBLE, JSON -> BigDecimal.ZERO;
        };
    }

    private static void add(List<String> sentences, String label, String source, String target) {
        if (!source.equals(target)) {
            sentences.add("%s: %s in the source, %s in the target".formatted(label, source, target));
        }
    }

    private static String limit(String label, @Nullable BigDecimal value) {
        if (value == null) {
            return "none";
        }
        return label.startsWith(EARLIEST) || label.startsWith(LATEST) ? time(value) : value.toPlainString();
    }

    private static String time(BigDecimal seconds) {
        return seconds.abs().compareTo(BEYOND) == 0
                ? "no time"
                : Instant.EPOCH
                        .plus(seconds.movePointRight(6).longValueExact(), ChronoUnit.MICROS)
                        .toString();
    }

    private static SortedSet<String> labels(SortedMap<String, ?> one, SortedMap<String, ?> other) {
        SortedSet<String> labels = new TreeSet<>(one.keySet());
        labels.addAll(other.keySet());
        return labels;
    }

    private static SortedMap<String, BigDecimal> merged(
            SortedMap<String, BigDecimal> one, SortedMap<String, BigDecimal> other, BinaryOperator<BigDecimal> how) {
        SortedMap<String, BigDecimal> all = new TreeMap<>(one);
        other.forEach((label, value) -> all.merge(label, value, how));
        return Collections.unmodifiableSortedMap(all);
    }

    private static SortedMap<String, BigDecimal> canonical(SortedMap<String, BigDecimal> values) {
        SortedMap<String, BigDecimal> copy = new TreeMap<>();
        values.forEach((label, value) -> copy.put(label, value.stripTrailingZeros()));
        return copy;
    }
}
