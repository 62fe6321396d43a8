package dev.understudy.rehearse.action;

import dev.understudy.project.Action;
import dev.understudy.project.OperationId;
import dev.understudy.project.Project;
import dev.understudy.project.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All kinds of steps.
public final class StepKinds {
    private static final List<StepKind> ALL = List.of(
            new SqlStep(),
            new SwitchVersion(),
            new Backfill(),
            new ResetBackfill(),
            new Validate(),
            new RouteReads(),
            new Drain(),
            new Release(),
            new MoveRecord(),
            new Soak(),
            new Confirm());

    private StepKinds() {}

    /// All of them.
    public static List<StepKind> all() {
        return ALL;
    }

    /// The kind of that name.
    public static Optional<StepKind> find(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// The kind of an action.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public static StepKind of(Action action) {
        return find(action.kind())
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of step named " + action.kind()));
    }

    /// What is wrong with an action's settings, a sentence each; empty if nothing is.
    public static List<String> problems(Project project, Action action) {
        Optional<StepKind> kind = find(action.kind());
        if (kind.isEmpty()) {
            return List.of("there is no kind of step named " + action.kind());
        }
        var problems = new ArrayList<String>();
        for (String name : action.settings().keySet()) {
            if (kind.get().settings().stream()
                    .noneMatch(setting -> setting.name().equals(name))) {
                problems.add("%s has no setting %s".formatted(action.kind(), name));
            }
        }
        var settings = new Settings(kind.get(), action);
        for (Setting setting : kind.get().settings()) {
            try {
                check(project, settings, setting);
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(problems);
    }

    private static void check(Project project, Settings settings, Setting setting) {
        String name = setting.name();
        if (settings.text(name).isEmpty()) {
            if (setting.required()) {
                throw new IllegalArgumentException("the setting %s is missing".formatted(name));
            }
            return;
        }
        switch (setting.type()) {
            case TEXT -> {}
            case CHOICE -> settings.choice(name);
            case SCRIPTS -> settings.list(name).forEach(path -> checkScript(project, path));
            case VERSION -> checkVersion(project, settings.version(name).value());
            case OPERATION -> checkOperation(project, settings.operation(name));
            case DURATION -> settings.duration(name);
            case COUNT -> settings.count(name);
            case SWITCH -> settings.isOn(name);
            case WEIGHTS -> settings.weights(name).keySet().forEach(version -> checkVersion(project, version));
            case LEVELS -> settings.levels(name);
        }
    }

    private static void checkScript(Project project, String path) {
        if (!project.scripts().containsKey(path)) {
            throw new IllegalArgumentException("the script %s is missing".formatted(path));
        }
    }

    private static void checkVersion(Project project, String version) {
        if (project.application().version(new VersionId(version)).isEmpty()) {
            throw new IllegalArgumentException("the application has no version " + version);
        }
    }

    private static void checkOperation(Project project, OperationId operation) {
        if (project.application().workload().operations().stream()
                .noneMatch(one -> one.id().equals(operation))) {
            throw new IllegalArgumentException("the workload has no operation " + operation);
        }
    }
}
