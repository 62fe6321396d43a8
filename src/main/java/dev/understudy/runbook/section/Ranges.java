package dev.understudy.runbook.section;

import java.util.ArrayList;
import java.util.List;

/// Numbers with those in a row drawn together: `1, 3 to 5, 10 to 12`.
final class Ranges {
    private Ranges() {}

    /// @param numbers in ascending order
    static String of(List<Integer> numbers) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                words.add(range(numbers.get(from), numbers.get(i - 1)));
                from = i;
            }
        }
        return String.join(", ", words);
    }

    private static String range(int first, int last) {
        return first == last ? String.valueOf(first) : first + (last == first + 1 ? ", " : " to ") + last;
    }
}
