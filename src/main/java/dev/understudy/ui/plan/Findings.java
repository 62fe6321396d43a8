package dev.understudy.ui.plan;

import dev.understudy.budget.CriticalPath;
import dev.understudy.project.Action;
import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.readiness.Candidate;
import dev.understudy.readiness.Gates;
import dev.understudy.readiness.Objection;
import dev.understudy.rehearse.action.StepKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a plan against the gates and the declarations of its step kinds, and says what is wrong at which step.
final class Findings {
    private static final Pattern STEP = Pattern.compile("\\b[Ss]tep (?:id )?([a-z0-9-]+)");
    private static final Pattern SCRIPT = Pattern.compile("^The script (\\S+) ");
    private static final Pattern OF_THE_PLAN = Pattern.compile("^(Trigger |The (step|phase|trigger) id ).*");
    /// Said here at each action, in its direction.
    private static final Set<String> AT_THE_ACTION = Set.of("kinds-known", "settings-valid");

    private final Project project;
    private final Plan plan;
    private final Map<String, StepId> ids;

    private Findings(Project project) {
        this.project = project;
        plan = project.plan();
        ids = plan.steps().stream()
                .map(Step::id)
                .collect(Collectors.toMap(StepId::value, Function.identity(), (one, _) -> one));
    }

    /// Everything that is wrong with a project's plan, in the order of its steps, the worst of a step first.
    static List<Finding> of(Project project) {
        return new Findings(project).all();
    }

    private List<Finding> all() {
        var found = new ArrayList<Finding>();
        plan.steps().forEach(step -> ofStep(step, found));
        var candidate = new Candidate(
                project, kind -> StepKinds.find(kind).isPresent(), action -> StepKinds.problems(project, action));
        Gates.objections(candidate).stream()
                .filter(objection -> !AT_THE_ACTION.contains(objection.gate()))
                .flatMap(this::placed)
                .filter(finding -> found.stream().noneMatch(other -> same(finding, other)))
                .forEach(found::add);
        return sorted(found);
    }

    private static boolean same(Finding one, Finding other) {
        return one.what().equals(other.what()) && java.util.Objects.equals(one.step(), other.step());
    }

    private List<Finding> sorted(List<Finding> found) {
        List<StepId> order = plan.steps().stream().map(Step::id).toList();
        return found.stream()
                .sorted(java.util.Comparator.comparingInt((Finding finding) -> order.indexOf(finding.step()))
                        .thenComparing(finding -> !finding.high()))
                .toList();
    }

    private void ofStep(Step step, List<Finding> found) {
        ofAction(step, step.action(), Way.FORWARD, found);
        if (step.undo() instanceof Undo.Acting acting) {
            ofAction(step, acting.action(), Way.UNDO, found);
        }
        CriticalPath.notBefore(plan, step)
                .forEach(other -> found.add(new Finding(
                        true,
                        step.id(),
                        null,
                        "It waits for step %s, which does not run before it.".formatted(other),
                        "Move it below, enable the other step, or wait for another one.")));
    }

    private void ofAction(Step step, Action action, Way way, List<Finding> found) {
        boolean known = StepKinds.find(action.kind()).isPresent();
        String advice = known ? "Correct the settings of the " + way.word() + "." : "Choose one of the kinds.";
        StepKinds.problems(project, action)
                .forEach(problem -> found.add(new Finding(true, step.id(), way, sentence(problem), advice)));
    }

    private Stream<Finding> placed(Objection objection) {
        Matcher script = SCRIPT.matcher(objection.what());
        if (script.find()) {
            return ofScript(objection, script.group(1));
        }
        StepId step = step(objection.what());
        boolean shown = step != null || OF_THE_PLAN.matcher(objection.what()).matches();
        Way way = objection.gate().equals("undo-stated") ? Way.UNDO : null;
        return shown ? Stream.of(finding(objection, step, way)) : Stream.empty();
    }

    private @Nullable StepId step(String sentence) {
        if (sentence.startsWith("Trigger ") || sentence.startsWith("Risk ")) {
            return null;
        }
        Matcher named = STEP.matcher(sentence);
        return named.find() ? ids.get(named.group(1)) : null;
    }

    /// An empty script is wrong wherever it is named; a missing one the step kinds have told of already.
    private Stream<Finding> ofScript(Objection objection, String path) {
        if (!project.scripts().containsKey(path)) {
            return Stream.empty();
        }
        return plan.steps().stream().flatMap(step -> {
            Stream<Way> forward = names(step.action(), path) ? Stream.of(Way.FORWARD) : Stream.empty();
            boolean undone = step.undo() instanceof Undo.Acting acting && names(acting.action(), path);
            return Stream.concat(forward, undone ? Stream.of(Way.UNDO) : Stream.empty())
                    .map(way -> finding(objection, step.id(), way));
        });
    }

    private static boolean names(Action action, String path) {
        return action.settings().values().stream()
                .anyMatch(value -> List.of(value.split("[,\\s]+", -1)).contains(path));
    }

    private static Finding finding(Objection objection, @Nullable StepId step, @Nullable Way way) {
        return new Finding(objection.bars(), step, way, objection.what(), objection.advice());
    }

    private static String sentence(String text) {
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
