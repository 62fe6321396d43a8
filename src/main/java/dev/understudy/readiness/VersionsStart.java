package dev.understudy.readiness;

import dev.understudy.project.AppVersion;
import dev.understudy.project.Application;
import dev.understudy.project.Side;
import java.util.ArrayList;
import java.util.List;

/// The rehearsal can begin: a version runs before the first step, and it lives on the source.
final class VersionsStart implements Gate {

    @Override
    public String id() {
        return "versions-start";
    }

    @Override
    public String holds() {
        return "The version that runs first exists and lives on the source.";
    }

    @Override
    public String advice() {
        return "Name a first version that reads and writes the source and copies nothing.";
    }

    @Override
    public List<String> problems(Candidate candidate) {
        Application application = candidate.project().application();
        return application
                .version(application.initial())
                .map(VersionsStart::problems)
                .orElseGet(() -> List.of("The first version %s does not exist.".formatted(application.initial())));
    }

    private static List<String> problems(AppVersion first) {
        List<String> problems = new ArrayList<>();
        if (first.reads() != Side.SOURCE) {
            problems.add("The first version %s does not read the source.".formatted(first.id()));
        }
        if (first.record() != Side.SOURCE) {
            problems.add("The first version %s does not write to the source.".formatted(first.id()));
        }
        if (first.outbox()) {
            problems.add("The first version %s needs an outbox that no step has made yet.".formatted(first.id()));
        }
        return problems;
    }
}
