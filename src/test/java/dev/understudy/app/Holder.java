package dev.understudy.app;

import dev.understudy.store.ProjectFile;
import java.io.IOException;
import java.nio.file.Path;

/// A process that has a project file open until its standard input ends.
final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException {
        try (ProjectFile _ = ProjectFile.open(Path.of(args[0]))) {
            System.out.println("open");
            while (System.in.read() >= 0) {
                // until the test has seen enough
            }
        }
    }
}
