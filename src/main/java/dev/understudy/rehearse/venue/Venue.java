package dev.understudy.rehearse.venue;

import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.staging.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/// Where a rehearsal takes place.
public interface Venue {
    /// Opens both stores as a fresh rehearsal finds them.
    ///
    /// @param sessionName the first part of the names of all our sessions
    /// @param progress hears in a sentence what is going on
    /// @throws dev.understudy.staging.StagingException if a store does not answer or our guard refuses it
    Stores fresh(Project project, RunSettings settings, String sessionName, Consumer<String> progress);

    /// Opens both stores as an interrupted rehearsal left them.
    Stores again(Project project, String sessionName, Consumer<String> progress);

    /// The schemas that the plan's own scripts make of both stores when these steps have run, found out apart
    /// from the rehearsal; empty where that cannot be.
    Optional<Map<Side, SortedMap<String, String>>> planned(
            Project project, List<StepId> done, Consumer<String> progress);

    /// Forgets what was kept for an interrupted rehearsal. The stores are closed.
    void discard();
}
