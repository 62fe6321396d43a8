package dev.understudy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.ExitCodes;
import dev.understudy.project.Conversion;
import dev.understudy.project.Environment;
import dev.understudy.project.TriggerMetric;
import dev.understudy.project.ValueType;
import dev.understudy.rehearse.action.Setting;
import dev.understudy.rehearse.action.StepKind;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.rehearse.fault.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The guide says of each kind of step, fault, trigger and exit code what the program says of itself.
class GuideTest {
    private static final Path GUIDE = Path.of("src/docs/guide.md");
    private static final Pattern NEXT_HEADING = Pattern.compile("^#{1,4} ", Pattern.MULTILINE);

    static Stream<String> kinds() {
        return StepKinds.all().stream().map(StepKind::name);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindOfStepHasASectionWithItsTitleAndItsSettings(String name) throws IOException {
        StepKind kind = StepKinds.find(name).orElseThrow();
        String section = section("#### `" + name + "`");

        assertTrue(section.contains(kind.title() + "."), name + " is titled: " + kind.title());
        for (Setting setting : kind.settings()) {
            assertTrue(section.contains(row(setting)), name + " lacks the row: " + row(setting));
        }
        assertTrue(
                section.lines().filter(line -> line.startsWith("| `")).count()
                        == kind.settings().size(),
                name + " has rows that are no settings");
    }

    @Test
    void everyFaultIsExplained() throws IOException {
        everyOneIn("## Breaking things", Arrays.stream(FaultKind.values()).map(FaultKind::word));
    }

    @Test
    void everyExitCodeIsExplained() throws IOException {
        everyOneIn(
                "## Exit codes",
                Stream.of(
                                ExitCodes.OK,
                                ExitCodes.ROLLED_BACK,
                                ExitCodes.STUCK,
                                ExitCodes.OBJECTIVE_MISSED,
                                ExitCodes.ABORTED,
                                ExitCodes.USAGE,
                                ExitCodes.BAD_PROJECT,
                                ExitCodes.UNREACHABLE,
                                ExitCodes.DEFECT,
                                ExitCodes.REFUSED)
                        .map(String::valueOf));
    }

    @Test
    void everyWordOfTheTextFormIsThere() throws IOException {
        everyOneIn("### Triggers", Arrays.stream(TriggerMetric.values()).map(GuideTest::word));
        everyOneIn(
                "### Application",
                Arrays.stream(ValueType.values())
                        .filter(ValueType::isWrittenTwice)
                        .map(GuideTest::word));
        everyOneIn(
                "### Application",
                Arrays.stream(Conversion.values()).filter(Conversion::isWritten).map(GuideTest::word));
        everyOneIn("### Connections", Arrays.stream(Environment.values()).map(GuideTest::word));
    }

    private static void everyOneIn(String heading, Stream<String> words) throws IOException {
        String section = section(heading);
        List<String> missing =
                words.filter(word -> !section.contains("`" + word + "`")).toList();
        assertTrue(missing.isEmpty(), heading + " lacks " + missing);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What stands below a heading, up to the next one.
    private static String section(String heading) throws IOException {
        String guide = Files.readString(GUIDE);
        int at = guide.indexOf(heading + "\n");
        assertTrue(at >= 0, "the guide has no heading " + heading);
        String rest = guide.substring(at + heading.length());
        var next = NEXT_HEADING.matcher(rest);
        return next.find() ? rest.substring(0, next.start()) : rest;
    }

    private static String row(Setting setting) {
        String fallback = setting.fallback();
        String otherwise = fallback == null ? "-" : "`" + fallback + "`";
        return "| `%s` | %s | %s | %s |"
                .formatted(setting.name(), type(setting), setting.required() ? "required" : otherwise, setting.help());
    }

    private static String type(Setting setting) {
        return switch (setting.type()) {
            case TEXT -> "text";
            case CHOICE -> String.join(" or ", setting.choices());
            case SCRIPTS -> "scripts";
            case VERSION -> "version";
            case OPERATION -> "operation";
            case DURATION -> "duration";
            case COUNT -> "count";
            case SWITCH -> "yes or no";
            case WEIGHTS -> "percents";
            case LEVELS -> "levels";
        };
    }
}
