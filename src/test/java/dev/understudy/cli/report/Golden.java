package dev.understudy.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that were read and agreed to.
final class Golden {
    private Golden() {}

    static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/golden").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
