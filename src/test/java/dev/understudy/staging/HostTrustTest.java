package dev.understudy.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostTrustTest {
    @TempDir
    Path folder;

    @Test
    void nobodyIsTrustedAtFirst() {
        assertFalse(trust().isTrusted(project("shop"), "db.example", 5432));
    }

    @Test
    void aTrustedHostIsRemembered() {
        trust().trust(project("shop"), "DB.example", 5432);
        assertTrue(trust().isTrusted(project("shop"), "db.Example", 5432));
    }

    @Test
    void trustIsForOneProjectHostAndPort() {
        trust().trust(project("shop"), "db.example", 5432);
        assertFalse(trust().isTrusted(project("other"), "db.example", 5432));
        assertFalse(trust().isTrusted(project("shop"), "db.example.evil", 5432));
        assertFalse(trust().isTrusted(project("shop"), "db.example", 5433));
        assertFalse(trust().isTrusted(project("shop"), "db.example", 54));
    }

    @Test
    void theFileHoldsADigestOfThePathAndTheAddress() throws IOException {
        trust().trust(project("shop"), "db.example", 5432);
        trust().trust(project("shop"), "db.example", 5432);
        String text = Files.readString(file());
        assertEquals(1, text.lines().count());
        assertTrue(text.matches("[0-9a-f]{64} db\\.example:5432\n"), text);
    }

    @Test
    void linesOfOthersAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file(), "something else\n");
        trust().trust(project("shop"), "db.example", 5432);
        assertTrue(Files.readString(file()).startsWith("something else\n"));
        assertTrue(trust().isTrusted(project("shop"), "db.example", 5432));
    }

    @Test
    void aListThatCannotBeReadTrustsNobody() throws IOException {
        Files.createDirectories(file());
        StagingException e =
                assertThrows(StagingException.class, () -> trust().isTrusted(project("shop"), "db.example", 5432));
        assertEquals(StagingException.Reason.REFUSED, e.reason());
    }

    private HostTrust trust() {
        return new HostTrust(file());
    }

    private Path file() {
        return folder.resolve("config/trusted-hosts");
    }

    private Path project(String name) {
        return folder.resolve(name + ".understudy");
    }
}
