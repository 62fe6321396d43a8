package dev.understudy.runbook.pdf;

import java.util.ArrayList;
import java.util.List;

/// Where a line may be broken.
final class Breaks {
    private Breaks() {}

    /// The words of a line, each with the spaces before it; ideographs stand alone.
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 1; at < line.length(); at++) {
            boolean begins = line.charAt(at) == ' ' && line.charAt(at - 1) != ' ';
            if (begins || Character.isIdeographic(line.codePointAt(at))) {
                words.add(line.substring(from, at));
                from = at;
            }
        }
        if (from < line.length()) {
            words.add(line.substring(from));
        }
        return words;
    }
}
