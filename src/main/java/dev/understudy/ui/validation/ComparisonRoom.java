package dev.understudy.ui.validation;

import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.project.Conversion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The comparison as the screen sees it. Everything blocks and is asked off the JavaFX thread; an interrupt ends
/// it.
public interface ComparisonRoom {
    /// What a person has to vouch for before the two places of a request are opened.
    ///
    /// @param project for which hosts are trusted; empty: for comparisons that no project names
    Doubts doubts(ComparisonRequest request, Optional<Path> project);

    /// Compares.
    ///
    /// @throws dev.understudy.staging.StagingException if a place is refused or cannot be reached
    /// @throws dev.understudy.compare.ComparisonException if it cannot go on
    Compared compare(ComparisonRequest request, Optional<Path> project, ComparisonListener listener);

    /// Plants known defects on practice databases and sees which level catches which.
    ///
    /// @throws dev.understudy.staging.StagingException if the practice databases do not start
    List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, BlindSpots.Listener listener);

    /// The report that the command prints.
    String text(Compared compared);

    /// The report that the command answers to programs with.
    String json(Compared compared);

    /// What is not trusted yet.
    ///
    /// @param hosts `host:port` of servers
    /// @param files of H2, which may hold code that runs when they are opened
    record Doubts(Set<String> hosts, Set<Path> files) {
        public Doubts {
            hosts = Set.copyOf(hosts);
            files = Set.copyOf(files);
        }

        /// Whether there is nothing to vouch for.
        public boolean none() {
            return hosts.isEmpty() && files.isEmpty();
        }
    }
}
