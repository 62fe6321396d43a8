package dev.understudy.rehearse.action;

import dev.understudy.project.Side;
import dev.understudy.project.VersionId;
import java.util.Map;

/// What stands at this moment. Changes go through here, because each must be in the journal.
public interface Standing {
    /// The store that decides.
    Side record();

    /// The epoch of the system of record.
    long epoch();

    /// The system of record is another store from now on; the stores already say so.
    void recordMoved(Side record, long epoch);

    /// Sends operations to versions.
    void route(String selector, Map<String, Integer> weights);

    /// Sends all operations of a kind to one version.
    default void route(String selector, VersionId version) {
        route(selector, Map.of(version.value(), 100));
    }

    /// Holds operations back.
    void hold(String selector);

    /// Lets them go.
    void release(String selector);

    /// Starts the relay out of the system of record, or stops it.
    void relay(boolean running);

    /// Whether the copy may be carried on from.
    void copyTrusted(boolean trusted);

    /// Whether the last validation found both stores equal, and nothing has put that in question since.
    boolean validated();
}
