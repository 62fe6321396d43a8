package dev.understudy.rehearse.action;

import dev.understudy.project.AppVersion;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.traffic.Router;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Sends all reads and writes to another version of the application with the same system of record, and
/// waits until no write of an earlier one is under way. The relay runs from then on if the new version
/// copies its writes, else it stands.
final class SwitchVersion implements StepKind {
    @Override
    public String name() {
        return "switch-version";
    }

    @Override
    public String title() {
        return "Switch the application to another version";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("version", Setting.Type.VERSION, "The version that all operations go to."),
                Setting.choice(
                        "copy", List.of("keep", "untrust"), "Whether the copy may be carried on from afterwards."),
                Setting.optional(
                        "drainOutbox",
                        Setting.Type.SWITCH,
                        "no",
                        "Whether the outbox must be empty before it is done."),
                Setting.optional("limit", Setting.Type.DURATION, "PT60S", "How long draining may take."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) {
        return new Probe.NotBegun(); // routes live in this process: a switch that was under way counts as not begun
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        AppVersion version = scene.project()
                .application()
                .version(settings.version("version"))
                .orElseThrow();
        Duration limit = settings.duration("limit");
        if (version.record() != scene.standing().record()) {
            throw new StepFailedException(
                    "Version %s writes to the %s, but the %s decides. Move the system of record first."
                            .formatted(
                                    version.id(),
                                    version.record().word(),
                                    scene.standing().record().word()));
        }
        boolean drain = settings.isOn("drainOutbox");
        if (version.copies() || drain) {
            scene.standing().relay(true);
        }
        if (drain) {
            awaitLag(scene, limit); // most of it while the old version still runs
        }
        scene.standing().route(Router.READS, version.id());
        scene.standing().route(Router.WRITES, version.id());
        awaitOthersDrained(scene, version.id(), limit);
        if (drain) {
            OutboxPassed.await(scene, limit);
        }
        if (!version.copies()) {
            scene.standing().relay(false);
        }
        String told = settings.choice("copy").equals("untrust") ? untrust(scene) : "";
        return "all traffic at " + version.id() + told;
    }

    private static void awaitOthersDrained(Scene scene, VersionId version, Duration limit)
            throws StepFailedException, InterruptedException {
        boolean drained = scene.router()
                .awaitDrained(flight -> flight.writes() && !flight.version().equals(version), limit);
        if (!drained) {
            throw new StepFailedException(
                    "Writes of an earlier version were still under way after %s.".formatted(limit));
        }
    }

    private static void awaitLag(Scene scene, Duration limit) throws StepFailedException, InterruptedException {
        Waiting.until(limit, "The outbox was not nearly empty", () -> waiting(scene) < 50);
    }

    private static long waiting(Scene scene) throws SQLException {
        return scene.relay().waiting(scene.standing().record());
    }

    /// The copy falls behind from here on: a later forward run must not go on from it. The journal's word
    /// counts; the copy is told too if it answers, and service does not wait for one that does not.
    ///
    /// @return what to say of it
    private static String untrust(Scene scene) {
        scene.standing().copyTrusted(false);
        try (Connection copy =
                scene.stores().of(scene.standing().record().other()).connection()) {
            StateRow.forget(copy, Backfill.STATE);
            StateRow.write(copy, "copy", "untrusted");
            return "";
        } catch (SQLException e) {
            return ", the copy could not be told that it is not trusted: " + e.getMessage();
        }
    }
}
