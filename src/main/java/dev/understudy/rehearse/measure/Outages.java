package dev.understudy.rehearse.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Finds the outages of one operation.
///
/// The rule: order its arrivals by scheduled start; take each longest run i..j of failed ones. Its outage is
/// [start of i, end of the first ok arrival after j in that order]. By scheduled start and not by end, because
/// a failure that took five seconds to be noticed would otherwise stand among the successes of five seconds
/// later, and stretch a short outage.
///
/// At least start(j) - start(i), at most end(j+1) - start(i-1). Where observation cuts that off:
///
/// - no arrival before i: it may have begun with observation, no earlier, so at most reaches back to its begin;
/// - no ok arrival after j, or one that ended only after observation did: the outage closes at the end of
///   observation, at most too, and is marked open.
///
/// So none is longer than the observation, and always at least <= seen <= at most.
public final class Outages {
    private final Interval span;
    private final Predicate<Arrival> bad;

    /// Outages in that stretch; arrivals scheduled outside of it are not looked at.
    public Outages(Interval span) {
        this(span, Arrival::failed);
    }

    /// Takes `bad` for failed, for those who also mind slowness.
    Outages(Interval span, Predicate<Arrival> bad) {
        this.span = span;
        this.bad = bad;
    }

    /// The outages, ascending. O(n log n).
    ///
    /// @param arrivals of one operation, in any order
    public List<Outage> of(Collection<Arrival> arrivals) {
        List<Arrival> ordered = arrivals.stream()
                .filter(arrival -> span.holds(arrival.scheduledNanos()))
                .sorted(Arrival.BY_SCHEDULE)
                .toList();
        var outages = new ArrayList<Outage>();
        int i = 0;
        while (i < ordered.size()) {
            int after = endOfRun(ordered, i);
            if (after > i) {
                outages.add(outage(ordered, i, after));
            }
            i = after + 1;
        }
        return List.copyOf(outages);
    }

    /// The index of the first arrival from `i` on that is not bad, or the size.
    private int endOfRun(List<Arrival> ordered, int i) {
        int after = i;
        while (after < ordered.size() && bad.test(ordered.get(after))) {
            after++;
        }
        return after;
    }

    private Outage outage(List<Arrival> ordered, int first, int after) {
        long begin = ordered.get(first).scheduledNanos();
        long before = first == 0 ? span.fromNanos() : ordered.get(first - 1).scheduledNanos();
        boolean open = after == ordered.size() || ordered.get(after).endNanos() > span.untilNanos();
        long end = open ? span.untilNanos() : ordered.get(after).endNanos();
        return new Outage(
                new Interval(begin, end),
                new Interval(begin, ordered.get(after - 1).scheduledNanos()),
                new Interval(before, end),
                open);
    }
}
