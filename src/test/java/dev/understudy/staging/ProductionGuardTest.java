package dev.understudy.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.project.Environment;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionGuardTest {
    @TempDir
    Path folder;

    @Test
    void aTrustedStagingHostPasses() {
        trust().trust(project(), "db.example", 5432);
        assertEquals("db.example", guard().passStaging(Connections.staging().build(), project()));
    }

    @Test
    void anUntrustedHostIsRefusedAndTheSentenceSaysHowToTrustIt() {
        assertEquals(
                "Connection “orders” to the source was refused: db.example:5432 is not trusted for this project on this"
                        + " machine. If it is a staging server, run again with --trust-host db.example:5432.",
                refusal(Connections.staging()));
    }

    @Test
    void productionIsRefusedEvenWhenTrusted() {
        trust().trust(project(), "db.example", 5432);
        assertEquals(
                "Connection “orders” to the source was refused: it is marked production, and no rehearsal ever runs"
                        + " against production. Point it at a staging copy.",
                refusal(Connections.staging().environment(Environment.PRODUCTION)));
    }

    @Test
    void anUnstatedEnvironmentIsRefused() {
        trust().trust(project(), "db.example", 5432);
        assertEquals(
                "Connection “orders” to the source was refused: it does not say which environment it leads to. Mark it"
                        + " staging once you are sure that it is.",
                refusal(Connections.staging().environment(Environment.UNSTATED)));
    }

    @Test
    void practiceNeverLeadsToAHostOfTheProject() {
        trust().trust(project(), "db.example", 5432);
        assertEquals(
                "Connection “orders” to the source was refused: it is marked practice, which stands for servers that"
                        + " Understudy starts itself. Rehearse with --practice, or mark it staging.",
                refusal(Connections.staging().environment(Environment.PRACTICE)));
    }

    @Test
    void aMissingHostIsRefused() {
        assertEquals(
                "Connection “orders” to the source was refused: it names no host. Add host and port, or rehearse on"
                        + " practice servers.",
                refusal(Connections.staging().at(null, 0)));
    }

    @Test
    void aPropertyThatIsNotAllowedIsRefusedBeforeTrustIsAsked() {
        assertEquals(
                "Connection “orders” was refused: the driver property “socketFactory” is not one of those a project may"
                        + " set (connectTimeout, currentSchema, sslcert, sslkey, sslmode, sslrootcert, tcpKeepAlive).",
                refusal(Connections.staging().properties(Map.of("socketFactory", "evil.Factory"))));
    }

    private String refusal(Connections connection) {
        StagingException e =
                assertThrows(StagingException.class, () -> guard().passStaging(connection.build(), project()));
        assertEquals(StagingException.Reason.REFUSED, e.reason());
        return e.getMessage();
    }

    private ProductionGuard guard() {
        return new ProductionGuard(trust());
    }

    private HostTrust trust() {
        return new HostTrust(folder.resolve("trusted-hosts"));
    }

    private Path project() {
        return folder.resolve("shop.understudy");
    }
}
