package dev.understudy.staging.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs programs that end by themselves, with an environment that holds nothing of ours: no secret, no locale.
final class Commands {
    private static final long PATIENCE_SECONDS = 120;

    private Commands() {}

    /// Runs a command to its end.
    ///
    /// @param input what it reads
    /// @throws IOException if it ends with another code than 0, with the end of what it said
    static void run(List<String> command, String input, Path log) throws IOException, InterruptedException {
        Process process = builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("%s did not end within %d s".formatted(command, PATIENCE_SECONDS));
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with code %d: %s".formatted(command, process.exitValue(), tail(log)));
        }
    }

    /// Makes sure that a program which ended well did not complain either: some end with 0 all the same.
    ///
    /// @throws IOException with the first line of its log that holds `complaint`
    static void checkLog(Path log, String complaint) throws IOException {
        Optional<String> line = Files.readString(log, UTF_8)
                .lines()
                .filter(each -> each.contains(complaint))
                .findFirst();
        if (line.isPresent()) {
            throw new IOException(line.get());
        }
    }

    /// The first line that a short command prints; empty if it fails.
    static String firstLine(List<String> prefix, List<String> command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        Process process = builder(all).redirectErrorStream(true).start();
        try (var out = process.inputReader(UTF_8)) {
            String line = out.readLine();
            return process.waitFor() == 0 && line != null ? line.strip() : "";
        }
    }

    /// A command with nothing but a path, a plain locale and UTC around it.
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    /// The last lines of a log, for a message.
    static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(it said nothing)";
        }
        List<String> lines = Files.readString(log, UTF_8).lines().toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
