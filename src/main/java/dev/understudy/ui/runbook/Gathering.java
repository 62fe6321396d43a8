package dev.understudy.ui.runbook;

import dev.understudy.project.Project;
import dev.understudy.rehearse.Rehearsals.Finished;
import dev.understudy.runbook.Material;
import java.util.List;

/// Gathers what a runbook is made from. Called off the JavaFX thread.
@FunctionalInterface
public interface Gathering {
    /// The material of a project with its finished rehearsals.
    ///
    /// @throws RuntimeException if a rehearsal's report cannot be read
    Material of(Project project, List<Finished> rehearsals);
}
