package dev.understudy.cli.command;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Rehearsing.Request;
import dev.understudy.project.Action;
import dev.understudy.project.Plan;
import dev.understudy.project.Problem;
import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.Way;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a request from a command line with the project at hand, so that nothing starts that cannot be meant.
final class Requests {
    private static final Pattern TURN = Pattern.compile("(?<step>[^:]+)(?::(?<percent>\\d{1,3})%)?");
    private static final Pattern HOST = Pattern.compile("[^\\s:/]+:\\d{1,5}|\\[[0-9a-fA-F:.]+]:\\d{1,5}");

    private static final int MOST_PORT = 65_535;

    private final RehearseOptions options;
    private final Plan plan;
    private final int scale;

    Requests(RehearseOptions options, Project project) {
        this.options = options;
        this.plan = project.plan();
        Integer asked = options.scale;
        this.scale = asked == null ? project.practice().scale() : asked;
    }

    /// @param terminal whether a person can be asked
    /// @param asks whether an action waits for a person's word
    /// @throws CommandFailure with exit code 64 if something does not exist or cannot be
    Request read(boolean terminal, Predicate<Action> asks) {
        if (scale < 1 || options.pace < 1) {
            throw wrong("--scale and --pace must be 1 or more, got %d and %d.".formatted(scale, options.pace));
        }
        options.faults.forEach(this::checkFault);
        options.trustedHosts.forEach(Requests::checkHost);
        RunSettings settings = settings();
        if (!terminal && options.way() == Way.FRESH) {
            checkConfirmed(settings, asks);
        }
        return new Request(
                settings,
                options.way(),
                resolutions(),
                Optional.ofNullable(options.file),
                new HashSet<>(options.trustedHosts));
    }

    private RunSettings settings() {
        String through = options.through;
        return new RunSettings(
                options.practice,
                scale,
                options.pace,
                options.seed,
                turn(options.rollBackAt),
                through == null ? null : step("--through", through).id(),
                options.faults,
                confirmed());
    }

    private RunSettings.@Nullable Turn turn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = TURN.matcher(text);
        if (!matcher.matches()) {
            throw wrong("--roll-back-at takes STEP or STEP:50%%, got %s.".formatted(text));
        }
        String percent = matcher.group("percent");
        int share = percent == null ? 100 : Integer.parseInt(percent);
        if (share < 1 || share > 100) {
            throw wrong("A share of a step is 1 to 100 %%, got %s.".formatted(text));
        }
        return new RunSettings.Turn(
                step("--roll-back-at", matcher.group("step")).id(), share);
    }

    private Set<String> confirmed() {
        return options.confirmed.stream()
                .map(name ->
                        name.equals("all") ? name : step("--confirm", name).id().value())
                .collect(Collectors.toSet());
    }

    private Map<StepId, String> resolutions() {
        Map<StepId, String> resolutions = new HashMap<>();
        options.resolutions.forEach((name, word) -> {
            if (!word.equals("done") && !word.equals("again")) {
                throw wrong("--resolve takes STEP=done or STEP=again, got %s=%s.".formatted(name, word));
            }
            resolutions.put(step("--resolve", name).id(), word);
        });
        return resolutions;
    }

    private void checkFault(String fault) {
        FaultSyntax.problem(fault).ifPresent(problem -> {
            throw wrong(problem);
        });
        FaultSyntax.step(fault).ifPresent(name -> step("--fault " + fault, name));
    }

    static void checkHost(String host) {
        if (!HOST.matcher(host).matches() || port(host) < 1 || port(host) > MOST_PORT) {
            throw wrong("--trust-host takes HOST:PORT, got %s.".formatted(host));
        }
    }

    private static int port(String host) {
        return Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
    }

    private void checkConfirmed(RunSettings settings, Predicate<Action> asks) {
        List<String> open = new StepsToRun(plan, settings)
                .steps().stream()
                        .filter(step -> asks.test(step.action()))
                        .map(step -> step.id().value())
                        .filter(id -> !settings.confirmed().contains(id)
                                && !settings.confirmed().contains("all"))
                        .toList();
        if (!open.isEmpty()) {
            throw new CommandFailure(
                    new Problem(
                            "The rehearsal was not started.",
                            "There is no terminal to ask on, and these steps wait for a person: %s."
                                    .formatted(String.join(", ", open)),
                            "Say --confirm for each of them, or --confirm all."),
                    ExitCodes.USAGE);
        }
    }

    private Step step(String option, String name) {
        Step step = plan.find(name)
                .orElseThrow(() -> wrong("%s names %s, and the plan has no such step. It has: %s."
                        .formatted(
                                option,
                                name,
                                plan.enabledSteps().stream()
                                        .map(known -> known.id().value())
                                        .collect(Collectors.joining(", ")))));
        if (!step.enabled()) {
            throw wrong("%s names %s, which is disabled in the plan.".formatted(option, name));
        }
        return step;
    }

    private static CommandFailure wrong(String why) {
        return new CommandFailure(
                new Problem("The rehearsal was not started.", why, "See: understudy rehearse --help"), ExitCodes.USAGE);
    }
}
