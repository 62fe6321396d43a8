package dev.understudy.rehearse.proof;

import dev.understudy.project.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// In what a schema differs from the one it must be.
public final class SchemaDifferences {
    /// Names of the values of sequences and AUTO_INCREMENT counters start so. Inserts that were
    /// kept have moved them on, and a move of the system of record leaves a gap on purpose: only
    /// one that went back is a difference.
    private static final String COUNTER = "sequence value ";

    /// The last value that was used, or the first one that will be.
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,18})( \\(not used\\))?");

    private SchemaDifferences() {}

    /// A sentence for each object that is missing, new or defined otherwise, in the order of their names.
    public static List<String> between(Side side, Map<String, String> expected, Map<String, String> found) {
        SortedMap<String, String> all = new TreeMap<>(found);
        all.putAll(expected);
        var sentences = new ArrayList<String>();
        for (String name : all.keySet()) {
            String was = expected.get(name);
            String is = found.get(name);
            if (is == null) {
                sentences.add("%s: %s is missing".formatted(side.word(), name));
            } else if (was == null) {
                sentences.add("%s: %s is new: %s".formatted(side.word(), name, is));
            } else if (!was.equals(is) && !movedOn(name, was, is)) {
                sentences.add("%s: %s was %s, is %s".formatted(side.word(), name, was, is));
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean movedOn(String name, String was, String is) {
        Matcher before = NUMBER.matcher(was);
        Matcher after = NUMBER.matcher(is);
        if (!name.startsWith(COUNTER) || !before.matches() || !after.matches()) {
            return false;
        }
        int order = Long.compare(Long.parseLong(after.group(1)), Long.parseLong(before.group(1)));
        return order > 0 || (order == 0 && before.group(2) != null); // now used
    }
}
