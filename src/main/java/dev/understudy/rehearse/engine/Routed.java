package dev.understudy.rehearse.engine;

import dev.understudy.project.VersionId;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.measure.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// From when to when each version of the application had traffic, as the journal of one session says.
final class Routed {
    private Routed() {}

    static Map<VersionId, List<Interval>> intervals(List<JournalEntry> entries, int session, long end) {
        var intervals = new HashMap<VersionId, List<Interval>>();
        var since = new HashMap<VersionId, Long>();
        for (JournalEntry entry : entries) {
            if (entry.session() == session && entry.event() instanceof JournalEvent.Routed routed) {
                var now = routed.weights().values().stream()
                        .flatMap(shares -> shares.keySet().stream())
                        .map(VersionId::new)
                        .toList();
                List.copyOf(since.keySet()).stream()
                        .filter(version -> !now.contains(version))
                        .forEach(version -> close(intervals, since, version, entry.nanos()));
                now.forEach(version -> since.putIfAbsent(version, entry.nanos()));
            }
        }
        List.copyOf(since.keySet()).forEach(version -> close(intervals, since, version, end));
        return intervals;
    }

    private static void close(
            Map<VersionId, List<Interval>> intervals, Map<VersionId, Long> since, VersionId version, long until) {
        Long from = since.remove(version);
        if (from != null && until > from) {
            intervals.computeIfAbsent(version, _ -> new ArrayList<>()).add(new Interval(from, until));
        }
    }
}
