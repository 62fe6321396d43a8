package dev.understudy.project;

import java.time.Duration;
import java.util.List;

/// The stand-in application's traffic.
///
/// @param inFlight most operations at once; arrivals above it fail (shed)
/// @param warmUpLimit how long critical operations may take to reach 20 successes in a row
public record Workload(List<Operation> operations, int inFlight, Duration warmUpLimit) {
    public Workload {
        operations = List.copyOf(operations);
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least one operation must be allowed in flight, got " + inFlight);
        }
    }
}
