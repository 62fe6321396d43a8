package dev.understudy.cli;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.report.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The engine as a command sees it.
public interface Rehearsing {

    /// Rehearses, or takes an interrupted rehearsal up again, and returns when it has ended.
    ///
    /// @param project a project file, or a folder in text form
    /// @param listener hears of it on threads of the engine
    /// @param decisions asked, on a thread of the engine, where a person must say something
    /// @throws CommandFailure if it could not begin, or could not go on
    Report rehearse(Path project, Request request, RehearsalListener listener, Decisions decisions);

    /// Forgets the interrupted rehearsal of a project, and the practice databases that it left.
    ///
    /// @param project a project file, or a folder in text form
    /// @param file the project file that keeps the rehearsal of a text form; empty: the usual place
    /// @return when that rehearsal began
    /// @throws CommandFailure if there is none
    Instant discard(Path project, Optional<Path> file);

    /// What is asked for.
    ///
    /// @param settings of a fresh run; an interrupted one keeps its own
    /// @param resolutions `done` or `again` by the step in doubt
    /// @param file the project file to keep the rehearsal of a text form in; empty: the usual place
    /// @param trustedHosts `host:port` of servers that this machine trusts from now on for this project
    record Request(
            RunSettings settings,
            Way way,
            Map<StepId, String> resolutions,
            Optional<Path> file,
            Set<String> trustedHosts) {
        public Request {
            Map<StepId, String> sorted = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
            sorted.putAll(resolutions);
            resolutions = Collections.unmodifiableMap(sorted);
            trustedHosts = Collections.unmodifiableSortedSet(new TreeSet<>(trustedHosts));
        }
    }
}
