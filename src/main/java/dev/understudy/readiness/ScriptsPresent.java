package dev.understudy.readiness;

import dev.understudy.project.Project;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every SQL script that a step or the practice data names is in the project and says something.
final class ScriptsPresent implements Gate {

    @Override
    public String id() {
        return "scripts-present";
    }

    @Override
    public String holds() {
        return "Every SQL script that is named is there and none is empty.";
    }

    @Override
    public String advice() {
        return "Add the script, or take its name away.";
    }

    private static final Pattern COMMENTS = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Override
    public boolean applies(Candidate candidate) {
        return named(candidate.project()).findAny().isPresent();
    }

    @Override
    public List<String> problems(Candidate candidate) {
        Project project = candidate.project();
        return named(project)
                .distinct()
                .flatMap(script -> problem(script, project.scripts().get(script)))
                .toList();
    }

    /// The scripts of the practice data, and every word of a setting that ends in `.sql`.
    private static Stream<String> named(Project project) {
        Stream<String> ofPractice =
                Stream.concat(project.practice().source().stream(), project.practice().target().stream());
        Stream<String> ofSteps = project.plan().steps().stream()
                .flatMap(Candidate::actions)
                .flatMap(action -> action.settings().values().stream())
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+")))
                .filter(word -> word.endsWith(".sql"));
        return Stream.concat(ofPractice, ofSteps);
    }

    private static Stream<String> problem(String script, @Nullable String text) {
        if (text == null) {
            return Stream.of("The script %s is named and not there.".formatted(script));
        }
        boolean empty = COMMENTS.matcher(text).replaceAll("").replace(";", "").isBlank();
        return empty ? Stream.of("The script %s holds no statement.".formatted(script)) : Stream.empty();
    }
}
