package dev.understudy.ui.rehearsal;

import dev.understudy.project.Project;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.store.ProjectFile;
import java.util.List;
import java.util.Optional;

/// What is kept of rehearsals in the file.
///
/// @param entries the journal of the interrupted one
record Kept(Optional<Rehearsals.Begun> interrupted, List<JournalEntry> entries, Expected expected) {

    /// Reads it; blocks.
    ///
    /// @param asked what a rehearsal is asked to do, unless one was interrupted
    static Kept of(Rehearsals rehearsals, Project project, RunSettings asked) {
        Optional<Rehearsals.Begun> interrupted = rehearsals.interrupted();
        RunSettings compared = interrupted.map(Rehearsals.Begun::settings).orElse(asked);
        String plan = ProjectFile.fingerprints(project).plan();
        return new Kept(
                interrupted,
                interrupted
                        .map(begun -> rehearsals.journal(begun.id()).entries())
                        .orElse(List.of()),
                Expected.of(rehearsals, plan, compared));
    }
}
