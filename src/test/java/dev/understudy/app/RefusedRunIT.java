package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.store.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A rehearsal that may not run, or not now: the wrong environment, a host that nobody trusts, no password, no
/// server, somebody else at work. It ends with the exit code that says so and three sentences, and leaves nothing.
class RefusedRunIT extends SpoiledSample {
    @ParameterizedTest
    @CsvSource({"production, is marked production", "unstated, does not say which environment"})
    void onlyStagingIsEverRehearsedOn(String environment, String why) throws IOException {
        sample.at(environment, "localhost", Map.of());
        refused(rehearse("--trust-host", "localhost:1"), REFUSED, why, "staging");
    }

    @Test
    void practiceConnectionsSayThatTheyNeedPracticeServers() {
        refused(rehearse(), REFUSED, "is marked practice", "--practice");
    }

    @Test
    void aHostThatNobodyTrustedIsRefusedAndTheSentenceSaysHowToTrustIt() throws IOException {
        sample.at("staging", "localhost", Map.of());
        refused(rehearse(), REFUSED, "localhost:1 is not trusted", "--trust-host localhost:1");
        assertFalse(Files.exists(typed.folders().data().resolve("trusted-hosts")));
    }

    @Test
    void anAddressOfIpv6IsTrustedAsTheSentenceSays() throws IOException {
        sample.at("staging", "::1", Map.of());
        refused(rehearse(), REFUSED, "[::1]:1 is not trusted", "--trust-host [::1]:1");
        refused(rehearse("--trust-host", "[::1]:1"), REFUSED, "UNDERSTUDY_SECRET_SOURCE", "is not set");
    }

    @Test
    void aPasswordThatIsNotSetIsAskedForByItsVariable() throws IOException {
        sample.at("staging", "localhost", Map.of());
        refused(
                rehearse("--trust-host", "localhost:1"),
                REFUSED,
                "The variable UNDERSTUDY_SECRET_SOURCE, which holds the password, is not set.");
    }

    @Test
    void aSecretFromAnyOtherVariableIsRefused() throws IOException {
        sample.at("staging", "localhost", Map.of()).connections(one -> one.put("secretVariable", "HOME"));
        typed.variable("HOME", "/home/somebody");
        refused(rehearse("--trust-host", "localhost:1"), PROJECT, "UNDERSTUDY_SECRET_");
    }

    @Test
    void withoutPracticeServersInTheProgramItSaysWhatToDo() throws IOException {
        typed = new Typed(folder.resolve("user"), Files.createDirectories(folder.resolve("nothing")));
        refused(rehearse("--practice"), UNREACHABLE, "no artifact for this machine", "staging connections");
        refused(rehearse("--practice"), UNREACHABLE, "no artifact for this machine"); // nothing is left in the way
    }

    @Test
    void aServerThatDoesNotAnswerEndsWith69AndNoRehearsalIsLeftOpen() throws IOException {
        sample.at("staging", "localhost", Map.of());
        typed.variable("UNDERSTUDY_SECRET_SOURCE", "s3cret-word");
        Path kept = folder.resolve("kept.understudy");
        refused(
                rehearse("--trust-host", "localhost:1", "--file", kept.toString()),
                UNREACHABLE,
                "at localhost:1 could not be opened: Connection refused",
                "Check host, port and database");
        try (ProjectFile file = ProjectFile.openReadOnly(kept)) {
            assertTrue(file.rehearsals().interrupted().isEmpty());
        }
    }

    @Test
    void aProjectThatAnotherProcessHasOpenIsLeftToIt() throws IOException, InterruptedException {
        Path file = projectFile();
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals("open", holder.inputReader().readLine());
            refused(rehearse(file), PROJECT, "Process %d has it open".formatted(holder.pid()), "Close it there");
            assertEquals(0, typed.run("check", file.toString()).code());
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
        refused(rehearse(file), REFUSED, "is marked practice");
    }

    @Test
    void anInterruptedRehearsalStandsInTheWayOfAFreshOneAndThreeWaysOutAreNamed() {
        Path file = projectFile();
        begin(file);
        refused(rehearse(file, "--practice"), USAGE, "was interrupted", "--continue", "--roll-back", "--discard");
        try (ProjectFile kept = ProjectFile.openReadOnly(file)) {
            assertTrue(kept.rehearsals().interrupted().isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--continue", "--roll-back", "--discard"})
    void thereIsNothingToTakeUpWhereNothingWasInterrupted(String option) {
        refused(rehearse(projectFile(), option), USAGE, "no interrupted rehearsal", "Start a fresh one");
        refused(rehearse(option), USAGE, "no interrupted rehearsal", "Start a fresh one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--continue", "--roll-back"})
    void aRehearsalOfAnotherPlanThanTodaysIsNotTakenUp(String option) {
        Path file = projectFile();
        begin(file, known -> new Fingerprints("0".repeat(64), known.graph(), known.ddl()));
        refused(rehearse(file, option), USAGE, "The plan has been changed since", "--discard");
        assertEquals(0, rehearse(file, "--discard").code());
        refused(rehearse(file, option), USAGE, "no interrupted rehearsal");
    }

    private static void begin(Path path) {
        begin(path, UnaryOperator.identity());
    }

    private static void begin(Path path, UnaryOperator<Fingerprints> fingerprints) {
        try (ProjectFile file = ProjectFile.open(path)) {
            file.rehearsals()
                    .begin(
                            new RunSettings(true, 300, 30, 1, null, null, List.of(), Set.of("all")),
                            fingerprints.apply(ProjectFile.fingerprints(file.project())),
                            Instant.EPOCH);
        }
    }
}
