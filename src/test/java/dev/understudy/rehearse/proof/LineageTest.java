package dev.understudy.rehearse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.rehearse.ledger.WriteState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A row is updated again and again; now and then its store falls back to an older state, and the application,
/// told nothing, goes on from there. With a version column every write is judged truly: lost is exactly what
/// the last state was not built upon.
class LineageTest {
    private static final long KEY = 17;

    static List<Long> seeds() {
        return new Random(5).longs(300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lostIsWhatTheLastStateWasNotBuiltUpon(long seed) {
        var random = new Random(seed);
        Story story = Story.of().before(KEY, "base");
        Set<Long> acknowledged = new HashSet<>();
        List<Long> lineage = new ArrayList<>();
        for (long sequence = 1; sequence <= 12; sequence++) {
            if (random.nextInt(4) == 0) {
                lineage = new ArrayList<>(lineage.subList(0, random.nextInt(lineage.size() + 1)));
            }
            lineage.add(sequence);
            acknowledged.add(sequence);
            story.write(sequence, WriteState.ACKNOWLEDGED, Story.update(KEY, "w" + sequence, lineage.size() + 1));
        }
        if (random.nextBoolean()) {
            lineage = lineage.subList(0, random.nextInt(lineage.size() + 1));
        }
        long last = lineage.isEmpty() ? 0 : lineage.getLast();
        story.after(KEY, last == 0 ? "base" : "w" + last, lineage.size() + 1, last);
        acknowledged.removeAll(new HashSet<>(lineage));
        assertEquals(acknowledged.size(), story.loss().lostWrites());
        assertEquals(acknowledged.isEmpty() ? 0 : 1, story.rows().lost());
    }
}
