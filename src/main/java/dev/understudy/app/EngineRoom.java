package dev.understudy.app;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Rehearsing;
import dev.understudy.project.Problem;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.engine.Controls;
import dev.understudy.rehearse.engine.Rehearser;
import dev.understudy.rehearse.report.Report;
import dev.understudy.staging.StagingException;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Puts the engine together for one command and turns its failures into exit codes.
///
/// @param terminal whether a person can be asked
record EngineRoom(Engine engine, boolean terminal) implements Rehearsing {

    @Override
    public Report rehearse(Path path, Request request, RehearsalListener listener, Decisions decisions) {
        var audience =
                new Rehearser.Audience(listener, terminal ? Optional.of(decisions) : Optional.empty(), new Controls());
        try {
            return inProjectFile(
                    path, request.file(), request.way() == Way.FRESH, file -> rehearse(path, file, request, audience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(
                    new Problem(
                            "The rehearsal was interrupted.",
                            "Its process was told to stop.",
                            "Take it up again with --continue, or take it back with --roll-back."),
                    ExitCodes.STUCK,
                    e);
        }
    }

    @Override
    public Instant discard(Path path, Optional<Path> asked) {
        return inProjectFile(path, asked, false, file -> {
            try {
                return engine.discard(place(path, file, asked));
            } catch (StagingException e) {
                throw new CommandFailure(
                        new Problem(
                                "The interrupted rehearsal was forgotten, its practice databases were not deleted.",
                                e.why(),
                                "The next rehearsal on practice databases deletes them."),
                        ExitCodes.of(e.reason()),
                        e);
            }
        });
    }

    /// Work on an open project file.
    ///
    /// @param <E> what may stop it
    private interface Work<T, E extends Exception> {
        T on(ProjectFile file) throws E;
    }

    private <T, E extends Exception> T inProjectFile(Path path, Optional<Path> asked, boolean fresh, Work<T, E> work)
            throws E {
        try (ProjectFile file = files().forRehearsal(path, asked, fresh)) {
            return work.on(file);
        } catch (StoreException e) {
            throw ProjectFiles.failure(e);
        } catch (RehearsalException e) {
            throw new CommandFailure(new Problem(e.what(), e.why(), e.next()), code(e.reason()), e);
        }
    }

    private Engine.Place place(Path path, ProjectFile file, Optional<Path> asked) {
        return new Engine.Place(file, path, files().practiceFolder(asked.orElse(path)));
    }

    private ProjectFiles files() {
        return new ProjectFiles(engine.folders().data());
    }

    private Report rehearse(Path path, ProjectFile file, Request request, Rehearser.Audience audience)
            throws InterruptedException {
        try {
            return engine.rehearse(
                    place(path, file, request.file()),
                    new Engine.Run(
                            request.settings(),
                            request.way(),
                            request.resolutions(),
                            List.copyOf(request.trustedHosts())),
                    audience);
        } catch (StagingException e) {
            throw failure(e, file.rehearsals().interrupted().isPresent());
        }
    }

    private static CommandFailure failure(StagingException e, boolean interrupted) {
        if (!interrupted) {
            return failure("The rehearsal did not begin.", e);
        }
        Problem problem = failure("The rehearsal could not go on.", e).problem();
        return new CommandFailure(
                new Problem(problem.what(), problem.why(), problem.next() + " It stays interrupted meanwhile."),
                ExitCodes.of(e.reason()),
                e);
    }

    /// The failure of a command that a database stood in the way of.
    static CommandFailure failure(String what, StagingException e) {
        String why = e.why().endsWith(".") ? e.why() : e.why() + ".";
        String next = e.next().orElseGet(() -> next(e.reason()));
        return new CommandFailure(new Problem(what, why, next), ExitCodes.of(e.reason()), e);
    }

    private static String next(StagingException.Reason reason) {
        return switch (reason) {
            case UNREACHABLE -> "See whether the server runs and user and password are right, then try again.";
            case REFUSED -> "Nothing was written. Understudy rehearses on staging and practice databases only.";
            case PRACTICE -> "Nothing was left running. Mend the cause and try again.";
        };
    }

    private static int code(RehearsalException.Reason reason) {
        return switch (reason) {
            case USAGE -> ExitCodes.USAGE;
            case PROJECT -> ExitCodes.BAD_PROJECT;
            case UNREACHABLE, BUSY -> ExitCodes.UNREACHABLE;
            case IN_DOUBT -> ExitCodes.STUCK;
        };
    }
}
