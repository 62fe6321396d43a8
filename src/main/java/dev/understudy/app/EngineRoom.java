package dev.understudy.app;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Rehearsing;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.compare.StoreComparison;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.Problem;
import dev.understudy.project.Project;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.engine.Controls;
import dev.understudy.rehearse.engine.House;
import dev.understudy.rehearse.engine.Rehearser;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.venue.PracticeVenue;
import dev.understudy.rehearse.venue.StagingVenue;
import dev.understudy.rehearse.venue.Venue;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.pool.Databases;
import dev.understudy.staging.pool.PoolSettings;
import dev.understudy.staging.practice.PracticeServers;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the engine together for one command and turns its failures into exit codes.
///
/// @param artifacts folder of the practice servers' jars
/// @param environment answers the value of a variable of the process, or null
/// @param terminal whether a person can be asked
record EngineRoom(
        UserFolders folders,
        Path artifacts,
        InstantSource clock,
        Function<String, @Nullable String> environment,
        boolean terminal)
        implements Rehearsing {

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
            Rehearsals rehearsals = file.rehearsals();
            Rehearsals.Begun begun = rehearsals
                    .interrupted()
                    .orElseThrow(() -> new RehearsalException(
                            RehearsalException.Reason.USAGE,
                            "There is no interrupted rehearsal to forget.",
                            "The last one has ended, or none was ever begun.",
                            "Start a fresh one without --discard."));
            rehearsals.discard(begun.id(), clock.instant());
            if (begun.settings().practice()) {
                try {
                    PracticeVenue.discard(practiceFolder(path, asked));
                } catch (StagingException e) {
                    throw new CommandFailure(
                            new Problem(
                                    "The interrupted rehearsal was forgotten, its practice databases were not deleted.",
                                    e.why(),
                                    "The next rehearsal on practice databases deletes them."),
                            ExitCodes.of(e.reason()),
                            e);
                }
            }
            return begun.begunAt();
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
        try (ProjectFile file = new ProjectFiles(folders.data()).forRehearsal(path, asked, fresh)) {
            return work.on(file);
        } catch (StoreException e) {
            throw ProjectFiles.failure(e);
        } catch (RehearsalException e) {
            throw new CommandFailure(new Problem(e.what(), e.why(), e.next()), code(e.reason()), e);
        }
    }

    private Path practiceFolder(Path path, Optional<Path> asked) {
        return new ProjectFiles(folders.data()).practiceFolder(asked.orElse(path));
    }

    private Report rehearse(Path path, ProjectFile file, Request request, Rehearser.Audience audience)
            throws InterruptedException {
        Project project = file.project();
        Rehearsals rehearsals = file.rehearsals();
        boolean practice = rehearsals
                .interrupted()
                .map(begun -> begun.settings().practice())
                .orElse(request.settings().practice());
        Venue venue = venue(path, request, practice, audience.listener());
        var house = new House(rehearsals, venue, new StoreComparison(), clock, ReportJson::of);
        try {
            Report report = new Rehearser(project, ProjectFile.fingerprints(project), house)
                    .rehearse(request.settings(), request.way(), request.resolutions(), audience);
            if (report.outcome() != Report.Outcome.STUCK) {
                venue.discard();
            }
            return report;
        } catch (StagingException e) {
            throw failure(e, rehearsals.interrupted().isPresent());
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

    private Venue venue(Path path, Request request, boolean practice, RehearsalListener listener) {
        var trust = new HostTrust(folders.data().resolve("trusted-hosts"));
        request.trustedHosts().forEach(host -> trust(trust, path, host));
        var databases = new Databases(
                Dialects::of, new ProductionGuard(trust), new Secrets(environment), PoolSettings.standard());
        return practice
                ? new PracticeVenue(
                        new PracticeServers(artifacts, folders.cache(), listener::preparing),
                        databases,
                        practiceFolder(path, request.file()))
                : new StagingVenue(databases, path);
    }

    /// An address of IPv6 is written in brackets here, and without them in a connection.
    static void trust(HostTrust trust, Path path, String address) {
        int colon = address.lastIndexOf(':');
        String host = address.substring(0, colon);
        boolean brackets = host.startsWith("[");
        trust.trust(
                path,
                brackets ? host.substring(1, host.length() - 1) : host,
                Integer.parseInt(address.substring(colon + 1)));
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
