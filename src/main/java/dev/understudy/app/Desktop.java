package dev.understudy.app;

import dev.understudy.staging.TypedSecrets;
import dev.understudy.ui.common.Jobs;
import dev.understudy.ui.shell.MainWindow;
import dev.understudy.ui.shell.ShellParts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The window, from its start to its end.
///
/// @param home the program's folder
/// @param artifacts folder of the practice servers' jars
/// @param version of the program
record Desktop(UserFolders folders, Path home, Path artifacts, String version) {
    /// Shows the window and returns when it has been closed.
    ///
    /// @param project to open; empty: the page of the first run
    /// @throws InterruptedException if the process is told to stop meanwhile
    void run(Optional<Path> project) throws InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.startup(() -> {
            // ending the toolkit while something hangs open over a window has crashed the JVM: the process ends
            // instead
            Platform.setImplicitExit(false);
            var stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            var window = new MainWindow(stage, parts(stage));
            window.show(project);
            if (Boolean.getBoolean("understudy.tour")) {
                new Tour(window, System.out).start();
            }
        });
        closed.await();
    }

    private ShellParts parts(Stage stage) {
        return new ShellParts(
                new DeskDoor(new ProjectFiles(folders.data()), home),
                new Screens(folders, artifacts, System::getenv, new TypedSecrets(), version)::of,
                Jobs.onVirtualThreads(),
                new SystemChoosing(stage),
                InstantSource.system(),
                ZoneId.systemDefault(),
                folders.state().resolve("window.properties"));
    }
}
