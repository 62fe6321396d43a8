package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens by command before a server of SQL Server or Oracle is met, which none was.
class ReadServerTest {
    private static final String SQLSERVER =
            "sqlserver://reader@db1:1433/shop?secret=UNDERSTUDY_SECRET_A&trustServerCertificate=true";
    private static final String ORACLE = "oracle://reader@db2:1521/shop.example.com?secret=UNDERSTUDY_SECRET_A";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {SQLSERVER, ORACLE})
    void aHostThatIsNotTrustedIsRefusedBeforeAnythingElse(String place) throws IOException {
        driver();
        Typed.Ended ended = compare(place);
        assertEquals(77, ended.code());
        assertTrue(ended.err().contains("is not trusted"), ended.err());
    }

    @Test
    void aPasswordThatIsNotSetIsRefused() {
        Typed.Ended ended = new Typed(folder.resolve("user"), folder.resolve("practice"))
                .run("compare", "--source", SQLSERVER, "--target", SQLSERVER, "--trust-host", "db1:1433");
        assertEquals(77, ended.code());
        assertTrue(ended.err().contains("UNDERSTUDY_SECRET_A, which holds the password, is not set"), ended.err());
    }

    @Test
    void aDriverThatIsNotThereIsSaidWithThePlaceWhereItBelongs() {
        Typed.Ended ended = compare(SQLSERVER, "--trust-host", "db1:1433");
        assertEquals(69, ended.code());
        assertEquals("""
                understudy: The databases were not compared.
                  SQL Server “shop” at db1:1433 was not opened: this program comes without a driver for SQL Server.
                  Put mssql-jdbc-VERSION.jar of Microsoft into the folder %s, then try again.
                """.formatted(folder.resolve("drivers")), ended.err());
        assertTrue(compare(ORACLE, "--trust-host", "db2:1521").err().contains("ojdbc11.jar"));
    }

    @Test
    void aDriverInTheFolderIsAskedAndWhatItSaysHidesThePassword() throws IOException {
        driver();
        Typed.Ended ended = compare(SQLSERVER, "--trust-host", "db1:1433");
        assertEquals(69, ended.code());
        assertTrue(
                ended.err()
                        .contains(
                                "SQL Server “shop” at db1:1433 could not be opened by user “reader”: no server here for"
                                        + " jdbc:sqlserver:// [applicationName=understudy, databaseName=shop, loginTimeout=10,"
                                        + " password=••••, portNumber=1433, serverName=db1, socketTimeout=1800000,"
                                        + " trustServerCertificate=true, user=reader]"),
                ended.err());
        Typed.Ended oracle = compare(ORACLE, "--trust-host", "db2:1521");
        assertTrue(
                oracle.err().contains("no server here for jdbc:oracle:thin:@//db2:1521/shop.example.com ["),
                oracle.err());
    }

    @Test
    void whatADriverShouldNotBeToldIsRefused() {
        Typed.Ended property = compare(SQLSERVER + "&socketFactoryClass=evil", "--trust-host", "db1:1433");
        assertEquals(77, property.code());
        assertTrue(property.err().contains("“socketFactoryClass” is not one of those"), property.err());
        String inPath = "oracle://reader@db2:1521/shop(x=y)?secret=UNDERSTUDY_SECRET_A";
        Typed.Ended name = compare(inPath, "--trust-host", "db2:1521");
        assertEquals(77, name.code());
        assertTrue(name.err().contains("is no plain database name"), name.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlserver://db1:1433/shop",
                "oracle://a:b@db1:1521/shop",
                "oracle://a@db1/shop",
                "oracle://a@db1:99999/shop",
                "sqlserver://a@db1:1433",
                "db2://a@db1:50000/shop"
            })
    void whatCannotBeReadIsAMistakeOnTheCommandLine(String place) {
        assertEquals(64, compare(place).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlserver", "oracle"})
    void noProjectCanNameThem(String product) throws IOException {
        Path project = SampleCopy.in(folder.resolve("books")).folder();
        Path json = project.resolve("understudy.json");
        Files.writeString(
                json, Files.readString(json).replace("\"product\": \"mariadb\"", "\"product\": \"" + product + "\""));
        Typed.Ended ended =
                new Typed(folder.resolve("user"), folder.resolve("practice")).run("rehearse", project.toString());
        assertEquals(65, ended.code(), ended.err());
        assertTrue(ended.err().contains(product), ended.err());
    }

    private Typed.Ended compare(String place, String... more) {
        String[] words = new String[5 + more.length];
        System.arraycopy(new String[] {"compare", "--source", place, "--target", "sqlite:none.db"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return new Typed(folder.resolve("user"), folder.resolve("practice"))
                .variable("UNDERSTUDY_SECRET_A", "pass-word-x")
                .run(words);
    }

    /// A jar that says where its driver is, as every driver's does.
    private void driver() throws IOException {
        Path jar = Files.createDirectories(folder.resolve("drivers")).resolve("stand-in.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            entries.write(StandInDriver.class.getName().getBytes(StandardCharsets.UTF_8));
        }
    }
}
