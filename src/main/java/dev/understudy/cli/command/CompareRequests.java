package dev.understudy.cli.command;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.compare.ComparisonSettings;
import dev.understudy.compare.ComparisonSettings.Load;
import dev.understudy.compare.Level;
import dev.understudy.compare.MatchingOptions;
import dev.understudy.compare.place.Place;
import dev.understudy.compare.place.PlaceText;
import dev.understudy.compare.place.UnreadablePlaceException;
import dev.understudy.project.Conversion;
import dev.understudy.project.Problem;
import dev.understudy.project.Side;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a request to compare from a command line, so that nothing starts that cannot be meant.
final class CompareRequests {
    private static final Pattern DURATION = Pattern.compile("(?<count>\\d{1,9})(?<unit>ms|s|m)");

    private final CompareOptions options;

    CompareRequests(CompareOptions options) {
        this.options = options;
    }

    /// @throws CommandFailure with exit code 64 if something does not exist or cannot be
    ComparisonRequest read() {
        if (options.sample < 1) {
            throw wrong("--sample must be 1 or more, got %d.".formatted(options.sample));
        }
        if (options.connections < 1 || options.connections > 16) {
            throw wrong("--connections must be 1 to 16, got %d.".formatted(options.connections));
        }
        options.trustedHosts.forEach(Requests::checkHost);
        return new ComparisonRequest(
                place(Side.SOURCE, options.source),
                place(Side.TARGET, options.target),
                new MatchingOptions(options.tables, options.where.strip(), loosened(), options.statuses),
                new ComparisonSettings(
                        levels(), options.sample, duration("--settle", options.settle), options.seed, load()),
                Set.copyOf(options.trustedHosts),
                Set.copyOf(options.trustedFiles));
    }

    private static Place place(Side side, String text) {
        try {
            return PlaceText.read(side, text);
        } catch (UnreadablePlaceException e) {
            throw new CommandFailure(e.problem(), ExitCodes.USAGE, e);
        }
    }

    private Load load() {
        return new Load(
                options.connections,
                duration("--pause", options.pause),
                duration("--statement-limit", options.statement),
                duration("--patience", options.patience));
    }

    private Set<Level> levels() {
        if (options.level.equalsIgnoreCase("all")) {
            return EnumSet.allOf(Level.class);
        }
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equalsIgnoreCase(options.level))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(
                        () -> wrong("--level is aggregate, checksum, sample or all, got %s.".formatted(options.level)));
    }

    private Map<String, Set<Conversion>> loosened() {
        Map<String, Set<Conversion>> loosened = new LinkedHashMap<>();
        for (String one : options.loosened) {
            int is = one.lastIndexOf('=');
            Conversion conversion = conversion(one.substring(is + 1));
            if (is < 1) {
                throw wrong("--loosen takes TABLE.COLUMN=CONVERSION, got %s.".formatted(one));
            }
            loosened.computeIfAbsent(one.substring(0, is), _ -> EnumSet.noneOf(Conversion.class))
                    .add(conversion);
        }
        return loosened;
    }

    /// A conversion by its name.
    static Conversion conversion(String word) {
        return Arrays.stream(Conversion.values())
                .filter(known -> MatchingOptions.word(known).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong("--loosen takes %s, got %s."
                        .formatted(
                                Arrays.stream(Conversion.values())
                                        .map(MatchingOptions::word)
                                        .collect(Collectors.joining(", ")),
                                word)));
    }

    static Duration duration(String option, String text) {
        Matcher match = DURATION.matcher(text);
        if (!match.matches()) {
            throw wrong("%s takes a number and ms, s or m, such as 500ms, got %s.".formatted(option, text));
        }
        long count = Long.parseLong(match.group("count"));
        return switch (match.group("unit")) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }

    private static CommandFailure wrong(String why) {
        return new CommandFailure(
                new Problem("Nothing was compared.", why, "See: understudy compare --help"), ExitCodes.USAGE);
    }
}
