package dev.understudy.staging.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A small shell that starts a server as its child and reads a pipe from us. Each line that it reads is a
/// signal for the server. When the pipe ends, because we died, it stops the server: so none is ever left
/// running, even after `kill -9`. It ends when the server has ended, with its code.
final class Guardian {
    private static final String SCRIPT = """
            exec 3<&0 </dev/null
            log=$1 last=$2
            shift 2
            "$@" 3<&- >>"$log" 2>&1 &
            server=$!
            echo "$server"
            exec >/dev/null 2>&1
            (
              while read -r signal; do kill -s "$signal" "$server"; done <&3
              kill -s "$last" "$server"
              waited=0
              while kill -s 0 "$server" && [ "$waited" -lt 30 ]; do
                sleep 0.1
                waited=$((waited + 1))
              done
              kill -s KILL "$server"
            ) &
            reader=$!
            exec 3<&-
            trap '' INT TERM HUP
            wait "$server"
            code=$?
            kill -s KILL "$reader"
            exit "$code"
            """;
    private static final long GONE_SECONDS = 5;

    private final Process shell;
    private final Writer signals;
    private final ProcessHandle server;

    private Guardian(Process shell, ProcessHandle server) {
        this.shell = shell;
        this.signals = shell.outputWriter(UTF_8);
        this.server = server;
    }

    /// Starts a server under guard, in a session of its own so that no key in a terminal reaches it.
    ///
    /// @param last signal that stops the server when we have died
    static Guardian start(List<String> command, Path log, String last) throws IOException {
        List<String> all = new ArrayList<>(List.of("setsid", "sh", "-c", SCRIPT, "guardian", log.toString(), last));
        all.addAll(command);
        Process shell = Commands.builder(all)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = shell.inputReader(UTF_8);
        String pid = out.readLine();
        if (pid == null) {
            throw new IOException("the shell that guards %s did not start".formatted(command.getFirst()));
        }
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.strip())).orElse(shell.toHandle());
        return new Guardian(shell, server);
    }

    /// The server's process.
    ProcessHandle server() {
        return server;
    }

    /// Whether the server still runs.
    boolean alive() {
        return shell.isAlive();
    }

    /// Asks the server to stop by a signal and waits; after `seconds` it is killed.
    void stop(String signal, long seconds) throws IOException, InterruptedException {
        try {
            signals.write(signal + "\n");
            signals.flush();
        } catch (IOException e) {
            if (!shell.waitFor(GONE_SECONDS, TimeUnit.SECONDS)) {
                throw e;
            }
        }
        if (!shell.waitFor(seconds, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /// Kills every process of the server and waits until they are gone.
    void kill() throws InterruptedException {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        kill(all);
        shell.waitFor(GONE_SECONDS, TimeUnit.SECONDS);
    }

    /// Kills processes and waits until they are gone, for a while.
    static void kill(List<ProcessHandle> processes) throws InterruptedException {
        processes.forEach(ProcessHandle::destroyForcibly);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GONE_SECONDS);
        while (processes.stream().anyMatch(Guardian::runs) && System.nanoTime() < until) {
            Thread.sleep(5);
        }
    }

    /// Whether a process still runs. One that has ended stays listed until its parent collects it, but has no
    /// program any more, nor anything else that it held.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
