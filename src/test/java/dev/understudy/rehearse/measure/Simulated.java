package dev.understudy.rehearse.measure;

import dev.understudy.project.Access;
import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;

/// A small open-loop world on a clock that starts at zero: one operation at an even
/// rate against a service of 4 ms.
final class Simulated {
    static final VersionId V1 = new VersionId("v1");
    static final VersionId V2 = new VersionId("v2");
    static final long SERVICE = 4;

    /// How an arrival ends that was due at an instant; both in milliseconds.
    record Answer(long endMillis, Outcome outcome) {}

    private Simulated() {}

    static long nanos(long millis) {
        return millis * 1_000_000;
    }

    static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    static Operation operation(String id, int perSecond, long deadlineMillis) {
        return operation(id, perSecond, deadlineMillis, true);
    }

    static Operation operation(String id, int perSecond, long deadlineMillis, boolean critical) {
        return new Operation(
                new OperationId(id),
                id,
                BigDecimal.valueOf(perSecond),
                critical,
                millis(deadlineMillis),
                Duration.ZERO,
                List.of(new Access.Read("row", "orders", "")));
    }

    static Observation observation(long fromMillis, long untilMillis, Operation... operations) {
        return new Observation(new Interval(nanos(fromMillis), nanos(untilMillis)), List.of(operations));
    }

    static Arrival arrival(Operation operation, long dueMillis, long endMillis, Outcome outcome) {
        return new Arrival(operation.id(), V1, nanos(dueMillis), nanos(endMillis), outcome, false).within(operation);
    }

    static Arrival served(Operation operation, long dueMillis) {
        return arrival(operation, dueMillis, dueMillis + SERVICE, Outcome.OK);
    }

    static Arrival failed(Operation operation, long dueMillis) {
        return arrival(operation, dueMillis, dueMillis + SERVICE, Outcome.FAILED);
    }

    /// All arrivals that are due from `first` on and before `until`, at the operation's rate.
    static List<Arrival> run(Operation operation, long first, long until, LongFunction<Answer> world) {
        long step = 1_000 / operation.perSecond().longValueExact();
        var arrivals = new ArrayList<Arrival>();
        for (long due = first; due < until; due += step) {
            Answer answer = world.apply(due);
            arrivals.add(arrival(operation, due, answer.endMillis(), answer.outcome()));
        }
        return arrivals;
    }

    static List<Arrival> healthy(Operation operation, long first, long until) {
        return run(operation, first, until, due -> new Answer(due + SERVICE, Outcome.OK));
    }

    /// Nothing is answered in that stretch; what waits is served at its end.
    static LongFunction<Answer> stalled(long from, long until) {
        return due -> new Answer((from <= due && due < until ? until : due) + SERVICE, Outcome.OK);
    }

    /// What is due in that stretch is never answered, and ends by the operation's own time-out.
    static LongFunction<Answer> blackHole(long from, long until, long timeOut) {
        return due -> from <= due && due < until
                ? new Answer(due + timeOut, Outcome.FAILED)
                : new Answer(due + SERVICE, Outcome.OK);
    }

    /// What is due in that stretch fails at once.
    static LongFunction<Answer> broken(long from, long until) {
        return due -> new Answer(due + SERVICE, from <= due && due < until ? Outcome.FAILED : Outcome.OK);
    }

    /// The rule that we do not use, for the other column of the table: the same runs, but in the order of
    /// ends, and none that stays open.
    static Duration downtimeByCompletion(List<Arrival> arrivals) {
        List<Arrival> ordered = arrivals.stream()
                .sorted(Comparator.comparingLong(Arrival::endNanos).thenComparingLong(Arrival::scheduledNanos))
                .toList();
        var outages = new ArrayList<Interval>();
        Arrival first = null;
        for (Arrival arrival : ordered) {
            if (arrival.failed()) {
                first = first == null ? arrival : first;
            } else if (first != null) {
                outages.add(new Interval(first.scheduledNanos(), arrival.endNanos()));
                first = null;
            }
        }
        return Interval.unionLength(outages);
    }
}
