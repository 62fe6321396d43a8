package dev.understudy.app;

import dev.understudy.cli.report.ReportJson;
import dev.understudy.compare.StoreComparison;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.Project;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.engine.House;
import dev.understudy.rehearse.engine.Rehearser;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.venue.PracticeVenue;
import dev.understudy.rehearse.venue.StagingVenue;
import dev.understudy.rehearse.venue.Venue;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.pool.Databases;
import dev.understudy.staging.pool.PoolSettings;
import dev.understudy.staging.practice.PracticeServers;
import dev.understudy.store.ProjectFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The engine with everything that it needs of this machine, for a command and for the window alike.
///
/// @param artifacts folder of the practice servers' jars
record Engine(UserFolders folders, Path artifacts, InstantSource clock, Secrets secrets) {

    /// Where a rehearsal is kept and takes place.
    ///
    /// @param path by which hosts are trusted
    /// @param practice where practice servers keep their data
    record Place(ProjectFile file, Path path, Path practice) {}

    /// What is asked for.
    ///
    /// @param trustedHosts addresses that are trusted for this project from now on
    record Run(RunSettings settings, Way way, Map<StepId, String> resolutions, List<String> trustedHosts) {}

    /// Rehearses in an open file; blocks until the rehearsal has ended.
    ///
    /// @throws RehearsalException if it could not begin or go on
    /// @throws dev.understudy.staging.StagingException if a store does not answer or is refused
    /// @throws InterruptedException if the thread is told to stop; the rehearsal stays interrupted
    Report rehearse(Place place, Run run, Rehearser.Audience audience) throws InterruptedException {
        Project project = place.file().project();
        Rehearsals rehearsals = place.file().rehearsals();
        boolean practice = rehearsals
                .interrupted()
                .map(begun -> begun.settings().practice())
                .orElse(run.settings().practice());
        Venue venue = venue(place, run, practice, audience);
        var house = new House(rehearsals, venue, new StoreComparison(), clock, ReportJson::of);
        Report report = new Rehearser(project, ProjectFile.fingerprints(project), house)
                .rehearse(run.settings(), run.way(), run.resolutions(), audience);
        if (report.outcome() != Report.Outcome.STUCK) {
            venue.discard();
        }
        return report;
    }

    /// Forgets the interrupted rehearsal, and deletes its practice databases.
    ///
    /// @return when it had begun
    /// @throws RehearsalException if there is none
    /// @throws dev.understudy.staging.StagingException if it is forgotten, but its databases could not be deleted
    Instant discard(Place place) {
        Rehearsals rehearsals = place.file().rehearsals();
        Rehearsals.Begun begun = rehearsals
                .interrupted()
                .orElseThrow(() -> new RehearsalException(
                        RehearsalException.Reason.USAGE,
                        "There is no interrupted rehearsal to forget.",
                        "The last one has ended, or none was ever begun.",
                        "Start a fresh one without --discard."));
        rehearsals.discard(begun.id(), clock.instant());
        if (begun.settings().practice()) {
            PracticeVenue.discard(place.practice());
        }
        return begun.begunAt();
    }

    private Venue venue(Place place, Run run, boolean practice, Rehearser.Audience audience) {
        var trust = new HostTrust(folders.data().resolve("trusted-hosts"));
        run.trustedHosts().forEach(host -> trust(trust, place.path(), host));
        var databases = new Databases(Dialects::of, new ProductionGuard(trust), secrets, PoolSettings.standard());
        return practice
                ? new PracticeVenue(
                        new PracticeServers(artifacts, folders.cache(), audience.listener()::preparing),
                        databases,
                        place.practice())
                : new StagingVenue(databases, place.path());
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
}
