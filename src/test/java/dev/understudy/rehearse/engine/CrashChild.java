package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.WriteState;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A process of its own that rehearses, and prints the number of each journal entry and of each acknowledged
/// write once the project file has it, until it is killed.
final class CrashChild implements RehearsalListener {
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private CrashChild() {}

    /// @param arguments the folder, the way and what is asked for
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var child = new CrashChild();
        var stage = new CrashStage(Path.of(arguments[0]));
        Ask ask = Ask.forward();
        ask = arguments[2].isEmpty() ? ask : ask.rollBackAt(arguments[2]);
        ask = arguments[3].isEmpty() ? ask : ask.through(arguments[3]);
        stage.rehearse(ask, Way.valueOf(arguments[1]), Map.of(), new CrashStage.Watching(child, child::recorded));
        child.out.println("end");
    }

    private void recorded(LedgerWrite write) {
        if (write.state() == WriteState.ACKNOWLEDGED) {
            out.println("acknowledged " + write.sequence());
        }
    }

    @Override
    public void preparing(String what) {
        out.println("say " + what);
    }

    @Override
    public void journalled(JournalEntry entry) {
        out.println("entry %d %s".formatted(entry.number(), words(entry)));
    }

    @Override
    public void figures(Live live) {
        // nothing to wait for
    }

    /// The event with its values in order, such as `StepBegun move-record FORWARD`.
    private static String words(JournalEntry entry) {
        var words = new StringBuilder(entry.event().getClass().getSimpleName());
        for (var component : entry.event().getClass().getRecordComponents()) {
            try {
                words.append(' ').append(component.getAccessor().invoke(entry.event()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return words.toString().replace('\n', ' ');
    }
}
