package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import java.util.List;

/// Writes events into the journal, then tells who listens. Safe for use by many threads.
public final class Recorder {
    private final Journal journal;
    private final RehearsalListener listener;

    Recorder(Journal journal, RehearsalListener listener) {
        this.journal = journal;
        this.listener = listener;
    }

    /// This process has taken the rehearsal up.
    void opened() {
        write(new JournalEvent.SessionOpened(session(), ProcessHandle.current().pid()));
    }

    JournalEntry write(JournalEvent event) {
        JournalEntry entry = journal.append(event, System.nanoTime());
        listener.journalled(entry);
        return entry;
    }

    void say(String what) {
        listener.preparing(what);
    }

    List<JournalEntry> entries() {
        return journal.entries();
    }

    int session() {
        return journal.session();
    }

    RehearsalListener listener() {
        return listener;
    }
}
