package dev.understudy.app;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.Console;
import dev.understudy.cli.DefectLog;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Parts;
import dev.understudy.cli.Projects;
import dev.understudy.cli.Rehearsing;
import dev.understudy.project.Action;
import dev.understudy.project.Problem;
import dev.understudy.project.Project;
import dev.understudy.readiness.Candidate;
import dev.understudy.readiness.Gates;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Puts the program together, by hand: the only place where parts of different packages meet.
///
/// @param projects project files
/// @param rehearsing the engine
/// @param knownKind whether the engine has a step kind of that name
/// @param settingsProblems what is wrong with the settings of an action of a known kind
record Wiring(
        Projects projects,
        Rehearsing rehearsing,
        Predicate<String> knownKind,
        Function<Action, List<String>> settingsProblems) {
    private static final String CONFIRM = "confirm";

    /// The program as this build has it.
    static Wiring ofThisBuild() {
        return new Wiring(
                new MissingProjects(),
                (_, _, _, _) -> {
                    throw missing("cannot rehearse");
                },
                _ -> true,
                _ -> List.of());
    }

    /// What the commands need.
    Parts parts(Console console, DefectLog defects, String version) {
        return new Parts(
                console,
                projects,
                rehearsing,
                project -> Gates.check(new Candidate(project, knownKind, settingsProblems)),
                action -> action.kind().equals(CONFIRM),
                defects,
                version);
    }

    private static CommandFailure missing(String cannot) {
        return new CommandFailure(
                new Problem(
                        "Understudy " + cannot + " in this build.", "A part of it is missing.", "Use a later build."),
                ExitCodes.UNREACHABLE);
    }

    /// Project files in a build that has no store.
    private record MissingProjects() implements Projects {
        @Override
        public Project open(Path path) {
            throw missing("cannot open projects");
        }

        @Override
        public void create(Path path, Project project) {
            throw missing("cannot write projects");
        }
    }
}
