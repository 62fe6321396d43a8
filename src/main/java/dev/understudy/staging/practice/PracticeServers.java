package dev.understudy.staging.practice;

import dev.understudy.project.Product;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.StagingException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Starts practice servers: real PostgreSQL and MariaDB, out of artifacts, on 127.0.0.1, with durable commits.
/// They stop when closed, and by themselves when this process dies in whatever way. Their folders stay until
/// discarded. Safe for use by many threads, and by many processes that share a cache.
public final class PracticeServers {
    private static final String DATABASE_NAME = "[A-Za-z_][A-Za-z0-9_]{0,62}";
    /// Databases that servers have already.
    private static final Set<String> TAKEN =
            Set.of("postgres", "template0", "template1", "mysql", "sys", "information_schema", "performance_schema");
    /// Ports that are tried before a server opens.
    private static final int PORTS = 5;
    /// Raised when templates are made differently.
    private static final String TEMPLATE = "-template-2-";

    private final Path artifacts;
    private final Cache cache;
    private final Consumer<String> progress;
    private final String searchPath;

    /// @param artifacts folder of the servers' jars
    /// @param cache folder for what is unpacked once; made when needed
    /// @param progress told in a sentence what is going on, on the calling thread
    public PracticeServers(Path artifacts, Path cache, Consumer<String> progress) {
        this(artifacts, cache, progress, System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }

    /// @param searchPath where `unshare` and `setpriv` are looked for
    PracticeServers(Path artifacts, Path cache, Consumer<String> progress, String searchPath) {
        this.artifacts = artifacts;
        this.cache = new Cache(cache.toAbsolutePath());
        this.progress = progress;
        this.searchPath = searchPath;
    }

    /// Starts a server on the data of a folder and waits until it answers. A folder that is new gets an empty
    /// database; one that was used before is started again on its data, where the port may be another one.
    ///
    /// @param folder of this one server
    /// @param database name: letters, digits and `_`
    /// @throws StagingException `PRACTICE` if there is no artifact for this machine, or the server does not
    ///     start
    public RunningServer start(Product product, Path folder, String database) {
        if (!database.matches(DATABASE_NAME) || TAKEN.contains(database.toLowerCase(Locale.ROOT))) {
            throw failed(product, "“%s” is no name for a database".formatted(database));
        }
        try {
            return open(program(product), folder.toAbsolutePath(), database);
        } catch (IOException e) {
            throw new StagingException(
                    Reason.PRACTICE,
                    "Cannot start the practice server %s in %s: %s".formatted(product.title(), folder, e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StagingException(
                    Reason.PRACTICE,
                    "The start of the practice server %s was interrupted".formatted(product.title()),
                    e);
        }
    }

    /// Deletes a server's folder and everything in it. Nothing happens if it is not there.
    ///
    /// @throws StagingException `PRACTICE` if it is no server's folder, its server runs, or it cannot be
    ///     deleted
    public static void discard(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!FolderLock.wasTaken(folder)) {
            throw new StagingException(
                    Reason.PRACTICE, "%s was not deleted: no practice server ever ran in it.".formatted(folder));
        }
        try (FolderLock _ = FolderLock.take(folder)) {
            Leftover.awaitGone(new Site(folder, folder).process());
            Trees.delete(folder);
        } catch (IOException e) {
            throw new StagingException(
                    Reason.PRACTICE, "Cannot delete the practice folder %s: %s".formatted(folder, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StagingException(
                    Reason.PRACTICE, "Deleting the practice folder %s was interrupted".formatted(folder), e);
        }
    }

    private Program program(Product product) throws IOException, InterruptedException {
        return switch (product) {
            case POSTGRESQL -> new PostgreSqlProgram(Rank.detect(searchPath));
            case MARIADB -> new MariaDbProgram();
            case MYSQL -> throw failed(product, "there is none; MariaDB can stand in for it");
        };
    }

    private PracticeServer open(Program program, Path folder, String database)
            throws IOException, InterruptedException {
        Artifact artifact = artifact(program.product(), program.artifact());
        Path home = cache.once(artifact.name(), into -> {
            progress.accept("Unpacking %s, once".formatted(artifact.title()));
            program.unpack(artifact.jar, into);
        });
        Files.createDirectories(folder, Site.OWNER_ONLY);
        Site site = new Site(home, folder);
        FolderLock lock = FolderLock.take(folder);
        boolean started = false;
        try {
            Leftover.awaitGone(site.process());
            PracticeServer server = start(program, artifact, site, lock, database);
            started = true;
            return server;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private PracticeServer start(Program program, Artifact artifact, Site site, FolderLock lock, String database)
            throws IOException, InterruptedException {
        boolean known = Files.exists(site.login());
        Login login = known ? Login.load(site.login()) : artifact.login(database);
        if (!login.product().equals(artifact.product) || !login.version().equals(artifact.version)) {
            throw new IOException("its data was written by %s %s; discard it and start afresh"
                    .formatted(login.product().title(), login.version()));
        }
        if (!login.database().equals(database)) {
            throw new IOException("its database is “%s”, not “%s”".formatted(login.database(), database));
        }
        for (int attempt = 1; ; attempt++) {
            Login current = login.at(Ports.free(attempt == 1 ? login.port() : 0));
            PracticeServer server = new PracticeServer(program, site, lock, current, progress);
            try {
                if (known) {
                    server.open();
                } else {
                    server.openFirst(copyTemplate(program, artifact, site, login));
                }
                current.save(site.login());
                return server;
            } catch (PortTakenException e) {
                // Between the look for a free port and the server's own bind lies the copy of its data.
                if (attempt == PORTS) {
                    throw e;
                }
            }
        }
    }

    /// Copies the template into a new folder, or one where that was not finished.
    ///
    /// @return how to log in to the copy
    private Login copyTemplate(Program program, Artifact artifact, Site site, Login login)
            throws IOException, InterruptedException {
        String name = artifact.name() + TEMPLATE + program.flavour() + "-" + login.database();
        Path folder = cache.once(name, into -> {
            progress.accept("Preparing an empty %s, once".formatted(artifact.title()));
            Login seed = artifact.login(login.database());
            program.initialise(new Site(site.home(), into), seed);
            seed.save(new Site(site.home(), into).login());
        });
        Site template = new Site(site.home(), folder);
        Trees.delete(site.data());
        Trees.copy(template.data(), site.data(), site.log());
        return Login.load(template.login());
    }

    /// What would be started for a product on this machine, such as `MariaDB 11.4.5`; empty if nothing could be.
    ///
    /// @throws StagingException `PRACTICE` if that cannot be found out
    public Optional<String> found(Product product) {
        try {
            return product == Product.MYSQL
                    ? Optional.empty()
                    : find(product, program(product).artifact()).map(Artifact::title);
        } catch (IOException e) {
            throw failed(product, String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Artifact artifact(Product product, Pattern name) throws IOException {
        return find(product, name)
                .orElseThrow(() -> new StagingException(
                        Reason.PRACTICE,
                        "No practice server %s was started: there is no artifact for this machine (%s) in %s."
                                .formatted(product.title(), machine(), artifacts),
                        "Name two staging connections instead."));
    }

    private Optional<Artifact> find(Product product, Pattern name) throws IOException {
        if (!machine().equals("Linux amd64") || !Files.isDirectory(artifacts)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(artifacts)) {
            return files.flatMap(file -> Artifact.of(product, name, file).stream())
                    .max(Comparator.comparing(Artifact::version));
        }
    }

    private static String machine() {
        return System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
    }

    private static StagingException failed(Product product, String why) {
        return new StagingException(
                Reason.PRACTICE, "No practice server %s was started: %s.".formatted(product.title(), why));
    }

    /// The jar that a server comes in.
    private record Artifact(Product product, String version, Path jar) {
        static Optional<Artifact> of(Product product, Pattern name, Path jar) {
            Matcher match = name.matcher(String.valueOf(jar.getFileName()));
            return match.matches() ? Optional.of(new Artifact(product, match.group(1), jar)) : Optional.empty();
        }

        Login login(String database) {
            return Login.fresh(product, version, 0, database);
        }

        String name() {
            return product.name().toLowerCase(Locale.ROOT) + "-" + version;
        }

        String title() {
            return product.title() + " " + version;
        }
    }
}
