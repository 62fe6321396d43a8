package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.List;

/// Reads from a journal which faults were applied, and until when.
final class FaultsReader {
    private FaultsReader() {}

    static List<Report.Fault> faults(List<JournalEntry> entries) {
        var faults = new ArrayList<Report.Fault>();
        for (JournalEntry entry : entries) {
            switch (entry.event()) {
                case JournalEvent.FaultBegun begun -> faults.add(new Report.Fault(begun.fault(), entry.at(), null));
                case JournalEvent.FaultEnded ended ->
                    faults.replaceAll(fault -> fault.fault().equals(ended.fault()) && fault.to() == null
                            ? new Report.Fault(fault.fault(), fault.from(), entry.at())
                            : fault);
                default -> {} // the rest of the journal is not about faults
            }
        }
        return List.copyOf(faults);
    }
}
