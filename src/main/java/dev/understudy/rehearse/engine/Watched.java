package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.measure.Arrival;
import dev.understudy.rehearse.measure.Figures;
import dev.understudy.rehearse.measure.HoldRule;
import dev.understudy.rehearse.measure.Lateness;
import dev.understudy.rehearse.measure.Observation;
import dev.understudy.rehearse.measure.OwnStalls;
import java.util.List;

/// What one session watched, from the end of the warm-up until the workload was held.
record Watched(Observation observation, List<Arrival> arrivals, Figures figures, OwnStalls stalls, HoldRule holdRule) {
    static Watched of(
            Observation observation,
            List<Arrival> arrivals,
            List<dev.understudy.rehearse.journal.JournalEntry> entries,
            int session,
            List<Lateness> latenesses,
            HoldRule holdRule) {
        var figures = new Figures(
                observation,
                arrivals,
                Routed.intervals(entries, session, observation.span().untilNanos()));
        OwnStalls stalls = OwnStalls.of(latenesses, observation, figures.downtime());
        return new Watched(observation, List.copyOf(arrivals), figures, stalls, holdRule);
    }
}
