package dev.understudy.ui.rehearsal;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.engine.Rehearser;
import dev.understudy.rehearse.report.Report;
import dev.understudy.store.ProjectFile;
import java.nio.file.Path;
import java.util.Map;

/// Where the window's rehearsals take place: the engine, with everything that it needs of this machine. Never
/// called on the JavaFX thread.
public interface RehearsalRoom {

    /// What is asked for.
    ///
    /// @param settings of a fresh rehearsal; an interrupted one keeps its own
    /// @param resolutions `done` or `again` by the step in doubt
    record Ask(RunSettings settings, Way way, Map<StepId, String> resolutions) {
        public Ask {
            resolutions = Map.copyOf(resolutions);
        }
    }

    /// Rehearses in a file that is open already; blocks until the rehearsal has ended.
    ///
    /// @param path by which the project was opened
    /// @throws dev.understudy.rehearse.RehearsalException if it could not begin or go on
    /// @throws dev.understudy.staging.StagingException if a store does not answer or is refused
    /// @throws InterruptedException if the thread is told to stop; the rehearsal stays interrupted
    Report rehearse(ProjectFile file, Path path, Ask ask, Rehearser.Audience audience) throws InterruptedException;

    /// Forgets the interrupted rehearsal, and deletes its practice databases.
    void discard(ProjectFile file, Path path);
}
