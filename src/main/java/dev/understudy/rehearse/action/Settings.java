package dev.understudy.rehearse.action;

import dev.understudy.compare.Level;
import dev.understudy.project.Action;
import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The settings of one action, read as their kind declares them. Every getter throws [IllegalArgumentException]
/// with a sentence when the text is not what the declaration wants; `check` finds that before anything runs.
public final class Settings {
    private final StepKind kind;
    private final Action action;

    public Settings(StepKind kind, Action action) {
        this.kind = kind;
        this.action = action;
    }

    /// The text of a setting, or its fallback.
    public Optional<String> text(String name) {
        String written = action.settings().get(name);
        return written != null
                ? Optional.of(written)
                : Optional.ofNullable(declared(name).fallback());
    }

    private Setting declared(String name) {
        return kind.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no setting %s".formatted(kind.name(), name)));
    }

    private String needed(String name) {
        return text(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("%s needs the setting %s".formatted(kind.name(), name)));
    }

    /// Parts between commas, trimmed; empty if nothing is written.
    public List<String> list(String name) {
        return text(name).map(Settings::parts).orElse(List.of());
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// A version's id.
    public VersionId version(String name) {
        return new VersionId(needed(name));
    }

    /// An operation's id.
    public OperationId operation(String name) {
        return new OperationId(needed(name));
    }

    /// A time of zero or more.
    public Duration duration(String name) {
        try {
            Duration duration = Duration.parse(needed(name));
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(bad(name, "a time such as PT10S"), e);
        }
        throw new IllegalArgumentException(bad(name, "a time of zero or more"));
    }

    /// A whole number above zero.
    public int count(String name) {
        String text = needed(name);
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(bad(name, "a whole number above zero"));
        }
        return Integer.parseInt(text);
    }

    /// `yes` or `no`.
    public boolean isOn(String name) {
        return switch (needed(name)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(bad(name, "yes or no"));
        };
    }

    /// One of the words that the declaration allows.
    public String choice(String name) {
        String text = needed(name);
        if (!declared(name).choices().contains(text)) {
            throw new IllegalArgumentException(
                    bad(name, String.join(" or ", declared(name).choices())));
        }
        return text;
    }

    /// Percent by version.
    public Map<String, Integer> weights(String name) {
        var weights = new TreeMap<String, Integer>();
        for (String part : parts(needed(name))) {
            String[] pair = part.split("=", -1);
            if (pair.length != 2 || !pair[1].trim().matches("[0-9]{1,3}")) {
                throw new IllegalArgumentException(bad(name, "shares such as v2=95, v3=5"));
            }
            weights.put(pair[0].trim(), Integer.parseInt(pair[1].trim()));
        }
        if (weights.values().stream().mapToInt(Integer::intValue).sum() != 100) {
            throw new IllegalArgumentException(bad(name, "shares that are 100 in all"));
        }
        return weights;
    }

    /// Levels of a comparison.
    public Set<Level> levels(String name) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String part : parts(needed(name))) {
            try {
                levels.add(Level.valueOf(part.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(bad(name, "some of aggregate, checksum, sample"), e);
            }
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException(bad(name, "some of aggregate, checksum, sample"));
        }
        return levels;
    }

    private String bad(String name, String wanted) {
        return "the setting %s of %s must be %s, got \"%s\""
                .formatted(name, kind.name(), wanted, text(name).orElse(""));
    }
}
