package dev.understudy.ui.shell;

import dev.understudy.ui.common.Look;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What the window remembers from one day to the next.
///
/// @param look that was chosen; empty: the system's
/// @param recent projects, the last one first, ten at most
public record Remembered(Frame frame, Optional<Look> look, List<Path> recent) {
    private static final int MOST = 10;

    /// Where a window that nobody has moved stands.
    public static final Remembered NOTHING =
            new Remembered(new Frame(0, 0, 1280, 800, false), Optional.empty(), List.of());

    public Remembered {
        recent = List.copyOf(recent);
    }

    /// Place and size of the window on the screen.
    public record Frame(double x, double y, double width, double height, boolean maximized) {}

    /// With a project opened just now.
    Remembered opened(Path path) {
        List<Path> paths = new ArrayList<>(List.of(path));
        recent.stream().filter(one -> !one.equals(path)).limit(MOST - 1).forEach(paths::add);
        return new Remembered(frame, look, paths);
    }

    Remembered with(Frame moved) {
        return new Remembered(moved, look, recent);
    }

    Remembered with(Look chosen) {
        return new Remembered(frame, Optional.of(chosen), recent);
    }

    /// Reads what was kept; what is missing or damaged is as if nobody had ever been here.
    public static Remembered read(Path file) {
        var kept = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException _) {
                return NOTHING;
            }
        }
        return of(kept);
    }

    private static Remembered of(Properties kept) {
        try {
            var frame = new Frame(
                    number(kept, "x", NOTHING.frame.x),
                    number(kept, "y", NOTHING.frame.y),
                    Math.max(640, number(kept, "width", NOTHING.frame.width)),
                    Math.max(480, number(kept, "height", NOTHING.frame.height)),
                    Boolean.parseBoolean(kept.getProperty("maximized")));
            Optional<Look> look = Optional.ofNullable(kept.getProperty("look"))
                    .map(name -> Look.valueOf(name.toUpperCase(Locale.ROOT)));
            List<Path> recent = new ArrayList<>();
            for (int i = 0; i < MOST; i++) {
                Optional.ofNullable(kept.getProperty("recent." + i))
                        .map(Path::of)
                        .ifPresent(recent::add);
            }
            return new Remembered(frame, look, recent);
        } catch (IllegalArgumentException _) {
            return NOTHING;
        }
    }

    private static double number(Properties kept, String name, double otherwise) {
        String text = kept.getProperty(name);
        return text == null ? otherwise : Double.parseDouble(text);
    }

    /// Keeps it.
    ///
    /// @throws IOException if the disk refuses
    void write(Path file) throws IOException {
        var kept = new Properties();
        kept.setProperty("x", Double.toString(frame.x));
        kept.setProperty("y", Double.toString(frame.y));
        kept.setProperty("width", Double.toString(frame.width));
        kept.setProperty("height", Double.toString(frame.height));
        kept.setProperty("maximized", Boolean.toString(frame.maximized));
        look.ifPresent(chosen -> kept.setProperty("look", chosen.name().toLowerCase(Locale.ROOT)));
        for (int i = 0; i < recent.size(); i++) {
            kept.setProperty("recent." + i, recent.get(i).toString());
        }
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "What the window of Understudy remembers");
        }
    }
}
