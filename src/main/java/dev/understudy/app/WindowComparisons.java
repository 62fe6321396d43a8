package dev.understudy.app;

import dev.understudy.cli.report.CompareJson;
import dev.understudy.cli.report.CompareText;
import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.compare.place.Place;
import dev.understudy.project.Connection;
import dev.understudy.project.Conversion;
import dev.understudy.project.Environment;
import dev.understudy.project.FileProduct;
import dev.understudy.ui.validation.ComparisonRoom;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comparison as the window asks for it.
record WindowComparisons(ComparisonDesk desk) implements ComparisonRoom {
    /// Only what the guard would let through if it were trusted: what it refuses anyway is no question.
    @Override
    public Doubts doubts(ComparisonRequest request, Optional<Path> project) {
        Path trusting = project.orElse(ComparisonDesk.COMPARISONS);
        Set<String> hosts = new HashSet<>();
        Set<Path> files = new HashSet<>();
        for (Place place : List.of(request.source(), request.target())) {
            switch (place) {
                case Place.Server(Connection connection)
                when connection.environment() == Environment.STAGING ->
                    doubt(trusting, connection.host(), connection.port(), hosts);
                case Place.Server _ -> {}
                case Place.ReadServer(var connection) -> doubt(trusting, connection.host(), connection.port(), hosts);
                case Place.File file when file.product() == FileProduct.H2 -> files.add(file.path());
                case Place.File _ -> {}
            }
        }
        return new Doubts(hosts, files);
    }

    private void doubt(Path trusting, @Nullable String host, int port, Set<String> hosts) {
        if (host != null && !desk.trust().isTrusted(trusting, host, port)) {
            hosts.add((host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        }
    }

    @Override
    public Compared compare(ComparisonRequest request, Optional<Path> project, ComparisonListener listener) {
        return desk.compare(request, project.orElse(ComparisonDesk.COMPARISONS), listener);
    }

    @Override
    public List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, BlindSpots.Listener listener) {
        return desk.blindSpots(loosened, listener);
    }

    @Override
    public String text(Compared compared) {
        return CompareText.of(compared);
    }

    @Override
    public String json(Compared compared) {
        return CompareJson.of(compared);
    }
}
