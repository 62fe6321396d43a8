package dev.understudy.app;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Runbooks;
import dev.understudy.cli.report.EvidenceReader;
import dev.understudy.cli.report.UnreadableReportException;
import dev.understudy.project.Connection;
import dev.understudy.project.Problem;
import dev.understudy.project.Project;
import dev.understudy.readiness.GateResult;
import dev.understudy.rehearse.Rehearsals.Finished;
import dev.understudy.rehearse.action.StepKind;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.runbook.Material;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.store.ProjectFile;
import dev.understudy.ui.runbook.Gathering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gathers what a runbook is made from.
///
/// @param environment answers the value of a variable of the process, or null
/// @param gates the word of every gate on a project
record RunbookRoom(
        ProjectFiles files,
        InstantSource clock,
        Function<String, @Nullable String> environment,
        Function<Project, List<GateResult>> gates,
        String version)
        implements Runbooks, Gathering {

    @Override
    public Material material(Path path) {
        if (Files.isDirectory(path)) {
            return material(files.open(path), List.of());
        }
        try {
            return files.reading(
                    path,
                    file -> material(
                            file.project(),
                            file.rehearsals().finished().stream()
                                    .map(EvidenceReader::read)
                                    .toList()));
        } catch (UnreadableReportException e) {
            throw new CommandFailure(
                    new Problem(
                            "The runbook was not written.",
                            e.getMessage() + " A runbook without it would say too little.",
                            "See whether the project file was changed by another program."),
                    ExitCodes.BAD_PROJECT,
                    e);
        }
    }

    @Override
    public Material of(Project project, List<Finished> rehearsals) {
        return material(project, rehearsals.stream().map(EvidenceReader::read).toList());
    }

    private Material material(Project project, List<Rehearsed> rehearsals) {
        return new Material(
                project,
                ProjectFile.fingerprints(project),
                gates.apply(project),
                rehearsals,
                StepKinds.all().stream().collect(Collectors.toMap(StepKind::name, StepKind::title)),
                secrets(project),
                clock.instant(),
                version);
    }

    /// The passwords that the project's connections name, so that none is printed wherever else it stands.
    private Set<String> secrets(Project project) {
        return project.connections().stream()
                .map(Connection::secretVariable)
                .filter(Objects::nonNull)
                .map(environment)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
