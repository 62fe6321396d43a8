package dev.understudy.readiness;

import dev.understudy.project.Side;
import java.util.List;
import java.util.stream.Stream;

/// A rehearsal knows where both stores are.
final class OneConnectionASide implements Gate {

    @Override
    public String id() {
        return "connections-one-a-side";
    }

    @Override
    public String holds() {
        return "There is exactly one connection for the source and one for the target.";
    }

    @Override
    public String advice() {
        return "Keep one connection for each side.";
    }

    @Override
    public List<String> problems(Candidate candidate) {
        return Stream.of(Side.values())
                .flatMap(side -> problem(candidate, side))
                .toList();
    }

    private static Stream<String> problem(Candidate candidate, Side side) {
        long count = candidate.project().connections().stream()
                .filter(connection -> connection.side() == side)
                .count();
        return count == 1
                ? Stream.empty()
                : Stream.of("There are %d connections for the %s.".formatted(count, side.word()));
    }
}
