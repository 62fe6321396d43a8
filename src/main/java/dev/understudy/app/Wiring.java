package dev.understudy.app;

import dev.understudy.cli.Comparing;
import dev.understudy.cli.Console;
import dev.understudy.cli.DefectLog;
import dev.understudy.cli.Parts;
import dev.understudy.cli.Projects;
import dev.understudy.cli.Rehearsing;
import dev.understudy.project.Action;
import dev.understudy.project.Project;
import dev.understudy.readiness.Candidate;
import dev.understudy.readiness.Gates;
import dev.understudy.rehearse.action.StepKinds;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Puts the program together, by hand: the only place where parts of different packages meet.
///
/// @param projects project files
/// @param rehearsing the engine
/// @param comparing two databases held against each other
/// @param knownKind whether the engine has a step kind of that name
/// @param settingsProblems what is wrong with the settings of an action of a known kind
record Wiring(
        Projects projects,
        Rehearsing rehearsing,
        Comparing comparing,
        Predicate<String> knownKind,
        BiFunction<Project, Action, List<String>> settingsProblems) {
    private static final String CONFIRM = "confirm";

    /// The program on this machine.
    ///
    /// @param artifacts folder of the practice servers' jars
    /// @param environment answers the value of a variable of the process, or null
    static Wiring of(
            UserFolders folders, Path artifacts, Function<String, @Nullable String> environment, boolean terminal) {
        return new Wiring(
                new ProjectFiles(folders.data()),
                new EngineRoom(folders, artifacts, InstantSource.system(), environment, terminal),
                new CompareRoom(folders, artifacts, environment),
                kind -> StepKinds.find(kind).isPresent(),
                StepKinds::problems);
    }

    /// What the commands need.
    Parts parts(Console console, DefectLog defects, String version) {
        return new Parts(
                console,
                projects,
                rehearsing,
                comparing,
                project -> Gates.check(
                        new Candidate(project, knownKind, action -> settingsProblems.apply(project, action))),
                action -> action.kind().equals(CONFIRM),
                defects,
                version);
    }
}
