package dev.understudy.rehearse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.ledger.WriteState;
import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories of a few keys, judged a second time by a plain reading of the specification: a key's states
/// one after the other, and which of them is there. Tables without version and sequence columns, so that states
/// are all that can be compared.
class ReferenceTest {
    private static final int KEYS = 6;
    private static final String ABSENT = "";

    /// A state that a key had, and the write that made it; `acknowledged` null for what is not a write.
    private record State(String value, @Nullable WriteState by) {
        boolean acknowledged() {
            return by == WriteState.ACKNOWLEDGED;
        }
    }

    /// What one key went through, the baseline's state first, refused writes left out.
    ///
    /// @param known whether the ledger names the key
    private record History(long key, List<State> states, String found, boolean known) {}

    static List<Long> seeds() {
        return new Random(3).longs(400).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyKeyIsWhatAPlainReadingSays(long seed) {
        var random = new Random(seed);
        Story story = Story.of(false, false);
        var histories = new ArrayList<History>();
        for (long key = 1; key <= KEYS; key++) {
            histories.add(history(key, random, story));
        }
        var expected = new TreeSet<String>();
        long lost = 0;
        for (History history : histories) {
            classOf(history).map(kind -> kind + " " + history.key()).ifPresent(expected::add);
            lost += lostWrites(history);
        }
        Report.Restore rows = story.rows();
        assertEquals(
                counts(expected),
                List.of(
                        rows.restored(),
                        rows.kept(),
                        rows.lost(),
                        rows.resurrected(),
                        rows.altered(),
                        rows.unexplained()));
        assertEquals(
                expected.size(),
                rows.restored() + rows.kept() + rows.lost() + rows.resurrected() + rows.altered() + rows.unexplained());
        assertEquals(lost, story.loss().lostWrites());
    }

    private static List<Long> counts(SortedSet<String> classes) {
        return List.of(KeyClass.values()).stream()
                .map(kind -> classes.stream()
                        .filter(one -> one.startsWith(kind.name() + " "))
                        .count())
                .toList();
    }

    private static Optional<KeyClass> classOf(History history) {
        List<State> states = history.states();
        int last = lastSettled(states);
        String settled = states.get(last).value();
        boolean allowed = states.subList(last, states.size()).stream()
                .anyMatch(state -> state.value().equals(history.found()));
        if (states.size() == 1 && settled.equals(ABSENT) && history.found().equals(ABSENT) && !history.known()) {
            return Optional.empty();
        }
        if (allowed) {
            return Optional.of(last == 0 && settled.equals(history.found()) ? KeyClass.RESTORED : KeyClass.KEPT);
        }
        return Optional.of(forbidden(history, last));
    }

    private static KeyClass forbidden(History history, int last) {
        List<State> states = history.states();
        if (history.found().equals(ABSENT)) {
            return KeyClass.LOST;
        }
        if (last > 0 && states.get(last).value().equals(ABSENT)) {
            return KeyClass.RESURRECTED;
        }
        if (last > 0) {
            return states.subList(0, last).stream()
                            .anyMatch(state -> state.value().equals(history.found()))
                    ? KeyClass.LOST
                    : KeyClass.ALTERED;
        }
        return states.size() == 1 && states.getFirst().value().equals(ABSENT) ? KeyClass.UNEXPLAINED : KeyClass.ALTERED;
    }

    /// Acknowledged writes after the state that is there. A deleted row that is there otherwise lost its delete
    /// only.
    private static long lostWrites(History history) {
        List<State> states = history.states();
        int last = lastSettled(states);
        int there = states.size() - 1;
        while (there >= 0 && !states.get(there).value().equals(history.found())) {
            there--;
        }
        boolean foreign = there < 0 && !history.found().equals(ABSENT);
        if (foreign && last > 0) {
            return states.get(last).value().equals(ABSENT) ? 1 : 0;
        }
        return states.subList(there + 1, states.size()).stream()
                .filter(State::acknowledged)
                .count();
    }

    /// The index of the last acknowledged state, or of the baseline's.
    private static int lastSettled(List<State> states) {
        int last = states.size() - 1;
        while (last > 0 && !states.get(last).acknowledged()) {
            last--;
        }
        return last;
    }

    /// Tells the story of a key: up to four writes, each a step that its state allows; nothing after an unknown
    /// one.
    private static History history(long key, Random random, Story story) {
        var states = new ArrayList<State>();
        states.add(new State(random.nextBoolean() ? "base" : ABSENT, null));
        if (!states.getFirst().value().equals(ABSENT)) {
            story.before(key, "base");
        }
        int writes = random.nextInt(5);
        boolean unsettled = false;
        for (int i = 0; i < writes && !unsettled; i++) {
            WriteState state = List.of(WriteState.values()).get(random.nextInt(4));
            String next = next(states, "w" + i, random);
            story.write(key * 10 + i, state, change(key, states, next));
            if (state != WriteState.REFUSED) {
                states.add(new State(next, state));
            }
            unsettled = state == WriteState.UNKNOWN || state == WriteState.INTENDED;
        }
        String found = found(states, random);
        if (!found.equals(ABSENT)) {
            story.after(key, found, 0, 0);
        }
        return new History(key, states, found, writes > 0);
    }

    private static String next(List<State> states, String value, Random random) {
        boolean there = !states.getLast().value().equals(ABSENT);
        return there && random.nextInt(3) == 0 ? ABSENT : value;
    }

    private static RowChange change(long key, List<State> states, String next) {
        if (next.equals(ABSENT)) {
            return Story.delete(key, 0);
        }
        return states.getLast().value().equals(ABSENT) ? Story.insert(key, next) : Story.update(key, next, 0);
    }

    private static String found(List<State> states, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> ABSENT;
            case 1 -> "garbled";
            case 2 -> states.getLast().value();
            default -> states.get(random.nextInt(states.size())).value();
        };
    }
}
