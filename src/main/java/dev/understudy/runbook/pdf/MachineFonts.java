package dev.understudy.runbook.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/// Fonts of the machine, opened when the first character asks for one. A font that cannot be read or embedded is
/// passed over.
final class MachineFonts implements AutoCloseable {
    /// Files that hold many characters, the best first. Collections and fonts with cubic outlines cannot be
    /// embedded.
    private static final List<String> WIDE = List.of(
            "notosans-regular.ttf",
            "notosanscjksc-regular.ttf",
            "notosansarabic-regular.ttf",
            "notosanshebrew-regular.ttf",
            "notosansdevanagari-regular.ttf",
            "notosanssymbols2-regular.ttf",
            "droidsansfallbackfull.ttf",
            "droidsansfallback.ttf",
            "wqy-microhei.ttf",
            "arial unicode.ttf",
            "arialuni.ttf",
            "simhei.ttf",
            "malgun.ttf",
            "segoeui.ttf",
            "seguisym.ttf",
            "dejavusans.ttf",
            "arial.ttf");

    private static final int DEPTH = 5;

    private final List<Path> folders;
    private final List<Font> open = new ArrayList<>();
    private boolean searched;

    /// @param folders where fonts are; none: only ours are used
    MachineFonts(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /// Those of this system.
    static MachineFonts standard() {
        String home = System.getProperty("user.home", "");
        return new MachineFonts(Stream.of(
                        "/usr/share/fonts",
                        "/usr/local/share/fonts",
                        home + "/.local/share/fonts",
                        "/System/Library/Fonts",
                        "/Library/Fonts",
                        home + "/Library/Fonts",
                        "C:/Windows/Fonts")
                .map(Path::of)
                .toList());
    }

    /// The first font that has the character; empty if none has.
    List<Font> with(int character) {
        if (!searched) {
            searched = true;
            search();
        }
        return open.stream().filter(font -> font.has(character)).limit(1).toList();
    }

    private void search() {
        List<Path> files = folders.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> fonts(folder).stream())
                .toList();
        for (String name : WIDE) {
            files.stream()
                    .filter(file -> name(file).equals(name))
                    .findFirst()
                    .flatMap(MachineFonts::read)
                    .ifPresent(open::add);
        }
    }

    private static List<Path> fonts(Path folder) {
        try (Stream<Path> files =
                Files.find(folder, DEPTH, (file, about) -> about.isRegularFile() && WIDE.contains(name(file)))) {
            return files.sorted().toList();
        } catch (IOException | java.io.UncheckedIOException _) {
            return List.of();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static java.util.Optional<Font> read(Path file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            font.setEnableGsub(false);
            return java.util.Optional.of(Font.of(font));
        } catch (IOException _) {
            return java.util.Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        for (Font font : open) {
            font.file().close();
        }
    }
}
