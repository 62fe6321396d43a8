package dev.understudy.staging.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir
    Path root;

    @Test
    void aFolderIsFilledOnce() throws Exception {
        Cache cache = new Cache(root.resolve("cache"));
        Path made = cache.once("tools", folder -> Files.writeString(folder.resolve("a"), "1"));
        Path again = cache.once("tools", folder -> Files.writeString(folder.resolve("a"), "2"));
        assertEquals(made, again);
        assertEquals("1", Files.readString(again.resolve("a")));
    }

    @Test
    void aFillerThatFailsLeavesNothing() throws Exception {
        Cache cache = new Cache(root);
        assertThrows(
                IOException.class,
                () -> cache.once("tools", folder -> {
                    Files.writeString(folder.resolve("a"), "half");
                    throw new IOException("disk full");
                }));
        assertEquals(List.of(), names());
    }

    @Test
    void ofTwoThatFillAtOnceTheLaterTakesTheEarliersFolder() throws Exception {
        Cache cache = new Cache(root);
        Path made = cache.once("tools", mine -> {
            Files.writeString(mine.resolve("a"), "mine");
            Path theirs = Files.createDirectory(root.resolve("tools"));
            Files.writeString(theirs.resolve("a"), "theirs");
        });
        assertEquals("theirs", Files.readString(made.resolve("a")));
        assertEquals(List.of("tools"), names());
    }

    @Test
    void whatADeadProcessLeftIsSweptAfterAWhile() throws Exception {
        Path old = Files.createDirectory(root.resolve("tools.unfinished-1"));
        Path young = Files.createDirectory(root.resolve("tools.unfinished-2"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        new Cache(root).once("tools", folder -> Files.writeString(folder.resolve("a"), "1"));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }
}
