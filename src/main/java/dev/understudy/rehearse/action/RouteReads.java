package dev.understudy.rehearse.action;

import dev.understudy.project.Side;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.traffic.Router;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Sends a share of the reads to each of several versions, then watches for a
/// while. Writes stay where they are.
final class RouteReads implements StepKind {
    @Override
    public String name() {
        return "route-reads";
    }

    @Override
    public String title() {
        return "Shift a share of the reads";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("weights", Setting.Type.WEIGHTS, "Percent of the reads by version."),
                Setting.optional(
                        "hold", Setting.Type.DURATION, "PT0S", "How long it is watched; the pace divides it."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) {
        return new Probe.NotBegun();
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        Map<String, Integer> weights = settings.weights("weights");
        boolean copyRead = weights.entrySet().stream()
                .anyMatch(share -> share.getValue() > 0
                        && reads(scene, share.getKey()) != scene.standing().record());
        if (scene.direction() == Direction.FORWARD
                && copyRead
                && !scene.standing().validated()) {
            throw new StepFailedException("Reads may not move to a copy that no validation has found equal.");
        }
        scene.standing().route(Router.READS, weights);
        Duration hold = scene.paced(settings.duration("hold"));
        Soak.watch(scene, hold);
        return "reads at " + settings.text("weights").orElse("");
    }

    private static Side reads(Scene scene, String version) {
        return scene.project()
                .application()
                .version(new VersionId(version))
                .orElseThrow()
                .reads();
    }
}
