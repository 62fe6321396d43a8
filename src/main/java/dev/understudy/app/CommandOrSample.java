package dev.understudy.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// What runs when nobody says what to run: the bundled sample, in the terminal.
///
/// @param home the program's folder
record CommandOrSample(Path home) {

    /// The command line itself, or the sample's, with a word on why.
    List<String> of(List<String> args, PrintWriter out) {
        if (!args.isEmpty()) {
            return args;
        }
        Path sample = home.resolve("sample-projects").resolve("corner-books");
        out.println("Understudy has no desktop yet, so it rehearses its sample here, on practice databases:");
        out.println("  understudy rehearse " + sample + " --practice --confirm all");
        out.println("See what else it can do with: understudy --help");
        out.println();
        out.flush();
        return List.of("rehearse", sample.toString(), "--practice", "--confirm", "all");
    }
}
