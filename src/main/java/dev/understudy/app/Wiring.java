package dev.understudy.app;

import dev.understudy.cli.Comparing;
import dev.understudy.cli.Console;
import dev.understudy.cli.DefectLog;
import dev.understudy.cli.Parts;
import dev.understudy.cli.Projects;
import dev.understudy.cli.Rehearsing;
import dev.understudy.project.Project;
import dev.understudy.readiness.Candidate;
import dev.understudy.readiness.GateResult;
import dev.understudy.readiness.Gates;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.staging.Secrets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the program together, by hand: the only place where parts of different packages meet.
///
/// @param projects project files
/// @param rehearsing the engine
/// @param comparing two databases held against each other
/// @param files the same project files, as the runbook reads them
/// @param environment answers the value of a variable of the process, or null
record Wiring(
        Projects projects,
        Rehearsing rehearsing,
        Comparing comparing,
        ProjectFiles files,
        Function<String, @Nullable String> environment) {
    private static final String CONFIRM = "confirm";

    /// The program on this machine.
    ///
    /// @param artifacts folder of the practice servers' jars
    /// @param environment answers the value of a variable of the process, or null
    static Wiring of(
            UserFolders folders, Path artifacts, Function<String, @Nullable String> environment, boolean terminal) {
        ProjectFiles files = new ProjectFiles(folders.data());
        return new Wiring(
                files,
                new EngineRoom(
                        new Engine(folders, artifacts, InstantSource.system(), new Secrets(environment)), terminal),
                new CompareRoom(folders, artifacts, environment),
                files,
                environment);
    }

    /// The word of every gate on a project, with what the engine itself knows of step kinds.
    static List<GateResult> gates(Project project) {
        return Gates.check(new Candidate(
                project, kind -> StepKinds.find(kind).isPresent(), action -> StepKinds.problems(project, action)));
    }

    /// What the commands need.
    Parts parts(Console console, DefectLog defects, String version) {
        return new Parts(
                console,
                projects,
                rehearsing,
                comparing,
                new RunbookRoom(files, InstantSource.system(), environment, Wiring::gates, version),
                Wiring::gates,
                action -> action.kind().equals(CONFIRM),
                defects,
                version);
    }
}
