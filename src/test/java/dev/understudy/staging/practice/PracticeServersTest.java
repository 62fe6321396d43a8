package dev.understudy.staging.practice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Product;
import dev.understudy.staging.StagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeServersTest {
    @TempDir
    Path folder;

    @Test
    void withoutAnArtifactItAsksForStagingConnections() {
        StagingException e = refusal(Product.MARIADB, "shop");
        assertTrue(e.getMessage().startsWith("No practice server MariaDB was started: there is no artifact"));
        assertTrue(e.getMessage().endsWith("Name two staging connections instead."), e.getMessage());
        assertFalse(folder.resolve("data").toFile().exists());
    }

    @Test
    void mySqlHasNoPracticeServer() {
        assertEquals(
                "No practice server MySQL was started: there is none; MariaDB can stand in for it.",
                refusal(Product.MYSQL, "shop").getMessage());
    }

    @Test
    void aDatabaseNameIsAPlainName() {
        assertEquals(
                "No practice server PostgreSQL was started: “a\"; drop” is no name for a database.",
                refusal(Product.POSTGRESQL, "a\"; drop").getMessage());
    }

    @Test
    void discardingWhatIsNotThereIsNothing() {
        assertDoesNotThrow(() -> PracticeServers.discard(folder.resolve("nowhere")));
    }

    @Test
    void aServersOwnDatabasesAreNotOurs() {
        assertEquals(
                "No practice server MariaDB was started: “mysql” is no name for a database.",
                refusal(Product.MARIADB, "mysql").getMessage());
    }

    @Test
    void aFolderOfSomethingElseIsNotDiscarded() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        assertThrows(StagingException.class, () -> PracticeServers.discard(photos));
        assertTrue(Files.exists(photos));
    }

    private StagingException refusal(Product product, String database) {
        PracticeServers servers = new PracticeServers(folder.resolve("none"), folder.resolve("cache"), _ -> {});
        StagingException e =
                assertThrows(StagingException.class, () -> servers.start(product, folder.resolve("data"), database));
        assertEquals(StagingException.Reason.PRACTICE, e.reason());
        return e;
    }
}
