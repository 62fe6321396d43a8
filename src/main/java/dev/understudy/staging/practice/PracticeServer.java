package dev.understudy.staging.practice;

import dev.understudy.project.Product;
import dev.understudy.staging.RunningServer;
import dev.understudy.staging.Secret;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.StagingException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One practice server and its folder. Safe for use by many threads, one of them at a time.
final class PracticeServer implements RunningServer {
    private static final int ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 250;
    private static final long STOP_SECONDS = 20;

    private final Program program;
    private final Site site;
    private final FolderLock lock;
    private final Consumer<String> progress;
    private final Login login;
    private @Nullable Guardian guardian;

    PracticeServer(Program program, Site site, FolderLock lock, Login login, Consumer<String> progress) {
        this.program = program;
        this.site = site;
        this.lock = lock;
        this.login = login;
        this.progress = progress;
    }

    @Override
    public Product product() {
        return login.product();
    }

    @Override
    public int port() {
        return login.port();
    }

    @Override
    public String user() {
        return login.user();
    }

    @Override
    public Secret password() {
        return login.password();
    }

    @Override
    public String database() {
        return login.database();
    }

    @Override
    public boolean ours() {
        return true;
    }

    @Override
    public synchronized void kill() {
        Guardian running = guardian;
        if (running == null) {
            return;
        }
        try {
            running.kill();
            guardian = null;
        } catch (InterruptedException e) {
            throw interrupted("kill", e);
        }
    }

    @Override
    public synchronized void start() {
        Guardian running = guardian;
        if (running != null && running.alive()) {
            return;
        }
        try {
            start(login, false);
        } catch (IOException e) {
            throw new StagingException(
                    Reason.PRACTICE, "Cannot start %s again: %s".formatted(title(), e.getMessage()), e);
        } catch (InterruptedException e) {
            throw interrupted("start", e);
        }
    }

    /// Opens a server on data that it has written before.
    ///
    /// @throws PortTakenException if somebody else has taken its port by now
    synchronized void open() throws IOException, InterruptedException {
        start(login, true);
    }

    /// Opens a server for the first time and gives it a password of its own.
    ///
    /// @param seed how to log in to the template that its data was copied from
    /// @throws PortTakenException if somebody else has taken its port by now
    synchronized void openFirst(Login seed) throws IOException, InterruptedException {
        start(seed.at(login.port()), true);
        boolean changed = false;
        try {
            Answer.run(program.url(login), seed, program.changePassword(login.password()));
            changed = true;
        } finally {
            if (!changed) {
                close();
            }
        }
    }

    /// Starts the server and waits until it answers. A port or a block of shared memory that a server before it
    /// has not quite given back is waited for.
    ///
    /// @param anyPort whether another port will do: then nobody waits for a taken one
    private void start(Login as, boolean anyPort) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        progress.accept("Starting " + title());
        for (int attempt = 1; !begin(as); attempt++) {
            String said = Commands.tail(site.log());
            if (anyPort && Answer.portTaken(said)) {
                throw new PortTakenException("port %d was taken: %s"
                        .formatted(as.port(), login.password().maskIn(said)));
            }
            if (attempt == ATTEMPTS || !Answer.worthAnotherTry(said)) {
                throw new IOException("it ended at once: " + login.password().maskIn(said));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        progress.accept("%s answers after %d ms".formatted(title(), took.toMillis()));
    }

    private boolean begin(Login as) throws IOException, InterruptedException {
        Guardian started = Guardian.start(program.command(site, as.port()), site.log(), program.lastSignal());
        guardian = started;
        Leftover.of(started.server()).save(site.process());
        boolean answers = false;
        try {
            answers = Answer.await(started, program.url(as), as);
        } finally {
            if (!answers) {
                started.kill();
                guardian = null;
            }
        }
        return answers;
    }

    @Override
    public synchronized void close() {
        Guardian running = guardian;
        guardian = null;
        try {
            if (running != null) {
                running.stop(program.stopSignal(), STOP_SECONDS);
                Files.deleteIfExists(site.process());
            }
        } catch (IOException e) {
            throw new StagingException(Reason.PRACTICE, "Cannot stop %s: %s".formatted(title(), e.getMessage()), e);
        } catch (InterruptedException e) {
            throw interrupted("stop", e);
        } finally {
            lock.close();
        }
    }

    private String title() {
        return "%s %s on port %d".formatted(login.product().title(), login.version(), login.port());
    }

    private StagingException interrupted(String verb, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StagingException(
                Reason.PRACTICE, "Cannot %s %s: the thread was interrupted".formatted(verb, title()), e);
    }
}
