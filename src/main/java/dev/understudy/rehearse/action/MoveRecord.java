package dev.understudy.rehearse.action;

import dev.understudy.project.AppVersion;
import dev.understudy.project.Operation;
import dev.understudy.project.Side;
import dev.understudy.rehearse.dualwrite.EpochRow;
import dev.understudy.rehearse.dualwrite.KeysWritten;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.traffic.Router;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Makes the other store decide, while writes are held back, not refused: hold, drain, empty the outbox, look
/// at the rows written since the last move, keys, epoch, release to the new version. What does not fit into the
/// limit is given up, with the writes released to the old version and nothing changed. The same way back.
final class MoveRecord implements StepKind {
    private static final Duration SETTLE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "move-record";
    }

    @Override
    public String title() {
        return "Move the system of record";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("version", Setting.Type.VERSION, "The version that writes from then on."),
                Setting.optional(
                        "limit",
                        Setting.Type.DURATION,
                        null,
                        "How long writes may be held; a quarter of the shortest deadline if not given."),
                Setting.optional("gap", Setting.Type.COUNT, "1000", "How far above all known keys new ones begin."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) throws StepFailedException {
        Side to = version(settings, scene).record();
        return scene.standing().record() == to ? new Probe.Partly("the stores say it has moved") : new Probe.NotBegun();
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        AppVersion version = version(settings, scene);
        Side to = version.record();
        Side from = to.other();
        if (scene.standing().record() == to) {
            release(scene, version); // an earlier process moved it and did not live to say so
            tellOther(scene, from);
            return "had moved already";
        }
        if (scene.direction() == Direction.FORWARD && !scene.standing().validated()) {
            throw new StepFailedException(
                    "The system of record may not move before a validation found both stores equal.");
        }
        var keys = new NewKeys(scene, to, settings.count("gap"));
        Waiting.until(
                Duration.ofSeconds(60),
                "The outbox was not nearly empty",
                () -> scene.relay().waiting(from) < 20);
        keys.raise();
        long checked = System.nanoTime() - longestDeadline(scene); // what was sent before may have committed since
        awaitEqual(scene, scene.writtenKeys().all());
        Duration held = new Hold(scene, limit(settings, scene)).during(left -> {
            left.require(
                    scene.router().awaitDrained(Router.InFlight::writes, left.get()), "writes under way had not ended");
            left.require(
                    Waiting.within(left.get(), () -> scene.relay().waiting(from) == 0), "the outbox was not empty");
            awaitEqualNow(scene, scene.writtenKeys().since(checked));
            keys.check();
            left.require(left.get().isPositive(), "the checks took too long");
            decide(scene, to);
            release(scene, version);
        });
        tellOther(scene, from);
        return "writes held for %d ms".formatted(held.toMillis());
    }

    private static AppVersion version(Settings settings, Scene scene) {
        return scene.project()
                .application()
                .version(settings.version("version"))
                .orElseThrow();
    }

    private static Duration limit(Settings settings, Scene scene) {
        return settings.text("limit").isPresent()
                ? settings.duration("limit")
                : scene.project().application().workload().operations().stream()
                        .filter(Operation::critical)
                        .map(Operation::deadline)
                        .min(Duration::compareTo)
                        .orElse(Duration.ofSeconds(1))
                        .dividedBy(4);
    }

    /// The row in the new store is the decision; everything before it can be given up, everything after it must
    /// go on.
    private static void decide(Scene scene, Side to) throws StepFailedException {
        long epoch = scene.standing().epoch() + 1;
        var decision = new EpochRow(epoch, to);
        try (Connection store = scene.stores().of(to).connection()) {
            decision.write(store);
        } catch (SQLException e) {
            if (!stands(scene, decision)) {
                throw new StepFailedException(
                        "Writing the epoch into the %s failed: %s".formatted(to.word(), e.getMessage()), true, e);
            }
        }
        scene.standing().recordMoved(to, epoch);
    }

    /// Whether the decision was written although its answer was lost. A store that cannot be asked has
    /// not decided as long as the journal does not say so: the row counts for nothing then, and a
    /// later move writes a later epoch.
    private static boolean stands(Scene scene, EpochRow decision) {
        try (Connection store = scene.stores().of(decision.record()).connection()) {
            return EpochRow.read(store).equals(decision);
        } catch (SQLException _) {
            return false;
        }
    }

    private static long longestDeadline(Scene scene) {
        return scene.project().application().workload().operations().stream()
                .map(Operation::deadline)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static void release(Scene scene, AppVersion version) {
        scene.standing().route(Router.WRITES, version.id());
        scene.standing().relay(version.copies());
        scene.standing().release(Router.WRITES);
    }

    private static void tellOther(Scene scene, Side from) throws StepFailedException, InterruptedException {
        Patience.with(scene, "Writing the epoch into the " + from.word(), () -> {
            try (Connection store = scene.stores().of(from).connection()) {
                new EpochRow(scene.standing().epoch(), from.other()).write(store);
            }
            return true;
        });
    }

    private static void awaitEqual(Scene scene, Map<String, ? extends Collection<Long>> keys)
            throws StepFailedException, InterruptedException {
        var compared = new KeysWritten(scene.stores(), scene.tables());
        long end = System.nanoTime() + SETTLE.toNanos();
        Map<String, ? extends Collection<Long>> differing = differing(compared, keys);
        while (!differing.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new StepFailedException(
                        "Rows written since the last move differ between the stores: " + named(differing));
            }
            Thread.sleep(Duration.ofMillis(100));
            differing = differing(compared, differing);
        }
    }

    private static void awaitEqualNow(Scene scene, Map<String, ? extends Collection<Long>> keys)
            throws StepFailedException {
        var differing = differing(new KeysWritten(scene.stores(), scene.tables()), keys);
        if (!differing.isEmpty()) {
            throw new StepFailedException("Rows written just now differ between the stores: " + named(differing));
        }
    }

    private static Map<String, List<Long>> differing(KeysWritten compared, Map<String, ? extends Collection<Long>> keys)
            throws StepFailedException {
        try {
            return compared.differing(keys);
        } catch (SQLException e) {
            throw new StepFailedException(
                    "Comparing the rows written since the last move failed: " + e.getMessage(), true, e);
        }
    }

    private static String named(Map<String, ? extends Collection<Long>> keys) {
        var text = new StringBuilder();
        keys.forEach((table, numbers) -> text.append(text.isEmpty() ? "" : "; ")
                .append(table)
                .append(' ')
                .append(String.join(
                        ", ", numbers.stream().limit(100).map(String::valueOf).toList())));
        return text.toString();
    }
}
