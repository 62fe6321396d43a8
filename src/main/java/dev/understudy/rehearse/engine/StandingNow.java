package dev.understudy.rehearse.engine;

import dev.understudy.project.Side;
import dev.understudy.rehearse.action.Standing;
import dev.understudy.rehearse.dualwrite.Relay;
import dev.understudy.rehearse.dualwrite.WrittenKeys;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.traffic.Router;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// What stands at this moment, each change journalled before it is made: after a crash the journal is never
/// behind what the application did. Changed by the running step's thread, read by many.
final class StandingNow implements Standing {
    private final Router router;
    private final Relay relay;
    private final WrittenKeys written;
    private final Recorder recorder;
    private volatile Side record;
    private volatile boolean validated;
    private volatile OptionalLong unequalSince = OptionalLong.empty();

    StandingNow(Replay before, Router router, Relay relay, WrittenKeys written, Recorder recorder) {
        this.record = before.record();
        this.validated = before.validated();
        this.router = router;
        this.relay = relay;
        this.written = written;
        this.recorder = recorder;
    }

    @Override
    public Side record() {
        return record;
    }

    @Override
    public long epoch() {
        return router.epoch();
    }

    @Override
    public void recordMoved(Side newRecord, long epoch) {
        recorder.write(new JournalEvent.RecordMoved(newRecord, epoch));
        record = newRecord;
        written.clear();
        router.epoch(epoch);
    }

    @Override
    public void route(String selector, Map<String, Integer> weights) {
        var drawn = new TreeMap<String, Integer>();
        weights.forEach((version, share) -> {
            if (share > 0) {
                drawn.put(version, share);
            }
        });
        var routes = new TreeMap<>(router.weights());
        routes.put(selector, Collections.unmodifiableSortedMap(drawn));
        recorder.write(new JournalEvent.Routed(routes));
        router.route(selector, drawn);
    }

    /// Journals the routes as they are when a session begins.
    void route(SortedMap<String, SortedMap<String, Integer>> weights) {
        weights.forEach(router::route);
        recorder.write(new JournalEvent.Routed(router.weights()));
    }

    @Override
    public void hold(String selector) {
        recorder.write(new JournalEvent.Held(selector));
        router.hold(selector);
    }

    @Override
    public void release(String selector) {
        if (router.held().contains(selector)) {
            recorder.write(new JournalEvent.Released(selector));
            router.release(selector);
        }
    }

    @Override
    public void relay(boolean running) {
        recorder.write(new JournalEvent.Relayed(running));
        if (running) {
            relay.start(record);
        } else {
            relay.stop();
        }
    }

    @Override
    public void copyTrusted(boolean trusted) {
        recorder.write(new JournalEvent.CopyTrusted(trusted));
        if (!trusted) {
            validated = false;
        }
    }

    @Override
    public boolean validated() {
        return validated;
    }

    void validated(boolean equal) {
        validated = equal;
        unequalSince = equal ? OptionalLong.empty() : OptionalLong.of(unequalSince.orElse(System.nanoTime()));
    }

    /// Rows written a while ago were held against their copies.
    ///
    /// @param sinceNanos since when they have differed at least
    void differing(boolean differ, long sinceNanos) {
        unequalSince = differ ? OptionalLong.of(unequalSince.orElse(sinceNanos)) : OptionalLong.empty();
    }

    /// How long it is known that the stores differ; zero if no validation found so, or a later one found them
    /// equal.
    Duration mismatchFor() {
        OptionalLong since = unequalSince;
        return since.isPresent() ? Duration.ofNanos(System.nanoTime() - since.getAsLong()) : Duration.ZERO;
    }
}
