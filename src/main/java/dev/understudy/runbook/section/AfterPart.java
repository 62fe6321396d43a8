package dev.understudy.runbook.section;

import dev.understudy.project.AppVersion;
import dev.understudy.project.DataFlow;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A migration is not done when traffic is on the new system.
final class AfterPart implements Part {
    private static final List<String> QUESTIONS = List.of(
            "What went as planned?",
            "What surprised us?",
            "What would we do differently?",
            "Which early sign did we miss?");

    @Override
    public String anchor() {
        return "after";
    }

    @Override
    public String title() {
        return "After the migration";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("validation", "24 to 72 h: keep the old system, without traffic"));
        blocks.add(new Block.CheckList(watch(brief)));
        blocks.add(new Block.Blanks(List.of("Watched from", "To", "May be taken down", "By")));
        blocks.add(new Block.Heading("clean-up", "Clean-up, in the calendar before the night"));
        blocks.add(new Block.CheckList(cleanup(brief)));
        blocks.add(new Block.Heading("retrospective", "Retrospective within a week, without blame"));
        QUESTIONS.forEach(question -> blocks.add(new Block.Blanks(List.of(question))));
        return blocks;
    }

    private static List<Text> watch(Brief brief) {
        List<Text> items = new ArrayList<>(Stream.of(
                        "Error rate and latency percentiles against those of the day before.",
                        "Both stores held against each other: counts, checksums, a sample of records.",
                        "The old system runs, gets no traffic, and could take it again.")
                .map(Text::of)
                .toList());
        Optional<Step> noReturn = brief.steps().stream()
                .filter(step -> step.undo() instanceof Undo.PointOfNoReturn)
                .findFirst();
        noReturn.flatMap(step -> brief.number(step.id()))
                .ifPresent(number -> items.add(Text.strong(
                        "Step %d, the point of no return, is run only after this time is over.".formatted(number))));
        return items;
    }

    private static List<Text> cleanup(Brief brief) {
        List<String> items = new ArrayList<>();
        brief.project().application().versions().stream()
                .filter(version -> version.copies() || version.outbox())
                .map(AppVersion::name)
                .forEach(name -> items.add("Dual writing taken out of the application: " + name + "."));
        brief.project().flows().stream()
                .filter(DataFlow::twoWay)
                .forEach(flow -> items.add("The two-way flow %s ended: %s.".formatted(flow.id(), flow.mechanism())));
        items.add("Scripts and jobs that kept data in step are gone.");
        items.add("Feature flags and routing rules of the migration are gone.");
        items.add("Shims, views and columns kept for the old version are gone.");
        items.add("Accounts, passwords and network paths made for the migration are gone.");
        items.add("Backups of the new system were restored once, and its alerts are those that stay.");
        return items.stream().map(Text::of).toList();
    }
}
