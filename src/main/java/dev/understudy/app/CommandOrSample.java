package dev.understudy.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What runs: the window where there is a screen, a command where one is named, and else the bundled sample, in
/// the terminal.
///
/// @param home the program's folder
/// @param environment answers the value of a variable of the process, or null
/// @param system the value of `os.name`
record CommandOrSample(Path home, Function<String, @Nullable String> environment, String system) {
    private static final String ENDING = ".understudy";

    /// What to start.
    sealed interface Start {
        /// The window, with a project or with the page of the first run.
        record Window(Optional<Path> project) implements Start {}

        /// A command.
        record Command(List<String> args) implements Start {}
    }

    /// The command line itself, or the window, or the sample with a word on why.
    Start of(List<String> args, PrintWriter out) {
        if (args.isEmpty() && screen()) {
            return new Start.Window(Optional.empty());
        }
        if (args.size() == 1 && args.getFirst().endsWith(ENDING) && Files.isRegularFile(Path.of(args.getFirst()))) {
            return new Start.Window(Optional.of(Path.of(args.getFirst()).toAbsolutePath()));
        }
        return new Start.Command(args.isEmpty() ? sample(out) : args);
    }

    /// Linux and its like name their display in a variable; elsewhere there always is one.
    private boolean screen() {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") || name.startsWith("mac") || named("DISPLAY") || named("WAYLAND_DISPLAY");
    }

    private boolean named(String variable) {
        String value = environment.apply(variable);
        return value != null && !value.isBlank();
    }

    private List<String> sample(PrintWriter out) {
        Path sample = home.resolve("sample-projects").resolve("corner-books");
        out.println("There is no screen here for the window, so the sample is rehearsed in the terminal, on practice"
                + " databases:");
        out.println("  understudy rehearse " + sample + " --practice --confirm all");
        out.println("See what else there is with: understudy --help");
        out.println();
        out.flush();
        return List.of("rehearse", sample.toString(), "--practice", "--confirm", "all");
    }
}
