package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsTheBaseDirectories() {
        assertEquals(
                new UserFolders(
                        Path.of("/data/understudy"),
                        HOME.resolve(".local/state/understudy"),
                        HOME.resolve(".cache/understudy")),
                UserFolders.of("Linux", HOME, Map.of("XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", "relative")));
    }

    @Test
    void macKeepsThemInTheLibrary() {
        assertEquals(
                HOME.resolve("Library/Logs/Understudy"),
                UserFolders.of("Mac OS X", HOME, Map.of()).state());
    }

    @Test
    void windowsKeepsThemInTheLocalApplicationData() {
        assertEquals(
                Path.of("/local/Understudy/cache"),
                UserFolders.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local"))
                        .cache());
    }
}
