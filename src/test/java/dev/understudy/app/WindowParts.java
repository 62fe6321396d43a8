package dev.understudy.app;

import dev.understudy.staging.TypedSecrets;
import dev.understudy.staging.practice.Sandbox;
import dev.understudy.ui.common.Choosing;
import dev.understudy.ui.common.Jobs;
import dev.understudy.ui.shell.ShellParts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The real window's parts, in a folder of the test's own. Only the choosers are not the system's: they answer
/// with what the test chose.
public final class WindowParts implements Choosing {
    private final Path folder;
    private final Deque<Path> chosen = new ArrayDeque<>();

    public WindowParts(Path folder) {
        this.folder = folder;
    }

    public ShellParts parts() {
        var folders = new UserFolders(folder.resolve("data"), folder.resolve("state"), folder.resolve("cache"));
        return new ShellParts(
                new DeskDoor(new ProjectFiles(folders.data()), Path.of("")),
                new Screens(folders, Sandbox.artifacts(), _ -> null, new TypedSecrets(), "0.0.0")::of,
                Jobs.onVirtualThreads(),
                this,
                InstantSource.system(),
                ZoneOffset.UTC,
                folders.state().resolve("window.properties"));
    }

    /// The next chooser answers with this.
    public void choose(Path path) {
        chosen.add(path);
    }

    @Override
    public Optional<Path> open(String title, String kind, String ending) {
        return Optional.ofNullable(chosen.poll());
    }

    @Override
    public Optional<Path> save(String title, String kind, String ending, String name) {
        return Optional.ofNullable(chosen.poll());
    }
}
