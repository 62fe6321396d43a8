package dev.understudy.staging.practice;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Folders that are made once and kept. A folder is filled beside its place and renamed when it is whole, so
/// that nobody ever sees half of one; of two processes that make the same one, the later takes the earlier's.
final class Cache {
    private static final String UNFINISHED = ".unfinished-";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path root;

    Cache(Path root) {
        this.root = root;
    }

    /// Fills a new, empty folder.
    interface Filler {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /// The folder of that name, made now if it is not there.
    Path once(String name, Filler filler) throws IOException, InterruptedException {
        Path place = root.resolve(name);
        if (Files.isDirectory(place)) {
            return place;
        }
        Files.createDirectories(root);
        sweep();
        Path unfinished = root.resolve(name + UNFINISHED + UUID.randomUUID());
        try {
            Files.createDirectory(unfinished, Site.OWNER_ONLY);
            filler.fill(unfinished);
            settle(unfinished, place);
        } finally {
            Trees.delete(unfinished);
        }
        return place;
    }

    private static void settle(Path unfinished, Path place) throws IOException {
        try {
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("%s cannot hold a cache: %s".formatted(place.getParent(), e.getMessage()), e);
        } catch (IOException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }

    /// Deletes what a process that died left unfinished.
    private void sweep() throws IOException {
        Instant before = Instant.now().minus(ABANDONED);
        try (var unfinished = Files.newDirectoryStream(root, "*" + UNFINISHED + "*")) {
            for (Path each : unfinished) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    Trees.delete(each);
                }
            }
        }
    }
}
