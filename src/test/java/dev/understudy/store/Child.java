package dev.understudy.store;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.ledger.WriteState;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// A process of its own that writes a project file and prints each number once it is
/// written, until it is killed.
final class Child {
    private Child() {}

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        try (ProjectFile file = ProjectFile.open(Path.of(arguments[0]))) {
            var settings = new RunSettings(true, 1, 1, 1, null, null, List.of(), Set.of());
            long id = file.rehearsals()
                    .begin(settings, new Fingerprints("p", "g", ""), Instant.EPOCH)
                    .id();
            Ledger ledger = file.rehearsals().ledger(id);
            var sequence = new AtomicLong();
            for (int i = 0; i < 4; i++) {
                Thread.ofPlatform().daemon().start(() -> record(ledger, sequence, out));
            }
            var journal = file.rehearsals().journal(id);
            while (true) {
                out.println("journal "
                        + journal.append(new JournalEvent.MeasuringBegan(), 0).number());
                Thread.sleep(1);
            }
        }
    }

    private static void record(Ledger ledger, AtomicLong sequence, PrintStream out) {
        while (true) {
            long number = sequence.incrementAndGet();
            ledger.record(LedgerWrites.intended(number));
            out.println("intended " + number);
            ledger.record(LedgerWrites.settled(number, WriteState.ACKNOWLEDGED));
            out.println("acknowledged " + number);
        }
    }

    static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
