package dev.understudy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;

/// Writes down what a defect of ours left behind: its stack trace, for whoever mends it.
public final class DefectLog {
    private final Path file;
    private final InstantSource clock;

    /// @param folder the user's folder for the program's state; made when it is needed
    public DefectLog(Path folder, InstantSource clock) {
        this.file = folder.resolve("defects.log");
        this.clock = clock;
    }

    /// The stack trace as text.
    public static String trace(Throwable defect) {
        StringWriter text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /// Appends the trace and answers where it is; empty if it could not be written,
    /// which must not hide the defect.
    public Optional<Path> write(Throwable defect) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    "%s%n%s%n".formatted(clock.instant(), trace(defect)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException e) {
            defect.addSuppressed(e);
            return Optional.empty();
        }
    }
}
