package dev.understudy.project;

import java.util.List;

/// How practice databases are filled before a rehearsal.
///
/// @param source scripts run on the source, in order; `${scale}` in them is the number of main rows
/// @param target scripts run on the target, in order
/// @param scale rows of the main table by default, above zero
public record Practice(List<String> source, List<String> target, int scale) {
    public Practice {
        source = List.copyOf(source);
        target = List.copyOf(target);
        if (scale < 1) {
            throw new IllegalArgumentException("scale must be above zero, got " + scale);
        }
    }
}
