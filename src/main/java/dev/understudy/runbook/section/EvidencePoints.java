package dev.understudy.runbook.section;

import dev.understudy.project.Risk;
import dev.understudy.project.Role;
import dev.understudy.project.RoleId;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.Rehearsed.Outcome;
import dev.understudy.runbook.section.Standing.Point;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What rehearsals must have shown before the night: two clean runs forward and one deliberate rollback are the
/// least. Evidence of another plan or graph counts for nothing.
final class EvidencePoints {
    private static final int FORWARD = 2;

    private EvidencePoints() {}

    static Stream<Point> of(Brief brief) {
        return Stream.of(forward(brief), back(brief), latest(brief), undos(brief), highRisks(brief), people(brief));
    }

    private static Point forward(Brief brief) {
        long clean = brief.material().current().stream()
                .filter(clean(brief, Outcome.COMPLETED))
                .filter(rehearsed -> wholePlan(brief, rehearsed))
                .count();
        return new Point(
                "clean-forward",
                clean >= FORWARD,
                "This plan went forward cleanly in %s; it takes %d."
                        .formatted(Words.count(clean, "rehearsal"), FORWARD),
                "Rehearse the whole plan, at its own pace, until two runs keep every promise and every row.");
    }

    private static Point back(Brief brief) {
        long clean = brief.material().current().stream()
                .filter(clean(brief, Outcome.ROLLED_BACK))
                .count();
        return new Point(
                "clean-rollback",
                clean >= 1,
                "This plan was rolled back cleanly in %s; it takes 1.".formatted(Words.count(clean, "rehearsal")),
                "Rehearse a rollback from the last step that has one, until every row is accounted for in time.");
    }

    private static Point latest(Brief brief) {
        List<Rehearsed> all = brief.material().rehearsals();
        if (all.isEmpty()) {
            return new Point("latest-kept", false, "Nothing was ever rehearsed.", "Rehearse the plan.");
        }
        Rehearsed last = all.getLast();
        boolean ended = last.outcome() == Outcome.COMPLETED || last.outcome() == Outcome.ROLLED_BACK;
        boolean kept = ended
                && brief.material().isCurrent(last)
                && last.proof().green()
                && last.against(brief.project().objectives()).met();
        return new Point(
                "latest-kept",
                kept,
                kept
                        ? "The latest rehearsal, %d, kept every promise and every row.".formatted(last.number())
                        : "The latest rehearsal, %d, %s.".formatted(last.number(), Shortfall.of(brief, last)),
                "See what it found, mend it, and rehearse again.");
    }

    private static Point undos(Brief brief) {
        List<Step> unseen = brief.steps().stream()
                .filter(step -> step.undo() instanceof Undo.Acting)
                .filter(step -> !brief.measured().provenBack(step.id()))
                .toList();
        String numbers = brief.numbers(unseen.stream().map(Step::id).toList());
        return new Point(
                "undos-rehearsed",
                unseen.isEmpty(),
                unseen.isEmpty()
                        ? "The undo of every step was proven by a rehearsal of this plan."
                        : "The undo of %s was not proven by a rehearsal of this plan.".formatted(numbers),
                "Rehearse a rollback from the last step that has an undo.");
    }

    private static Point highRisks(Brief brief) {
        List<Risk> bare = HighRisks.withoutRollback(brief);
        return new Point(
                "high-risks-rehearsed",
                bare.isEmpty(),
                bare.isEmpty()
                        ? "Every high risk threatens steps whose way back was rehearsed."
                        : "High risks without a rehearsed rollback: "
                                + bare.stream().map(Risk::title).collect(Collectors.joining("; ")) + ".",
                "Rehearse a rollback from the steps that they threaten.");
    }

    private static Point people(Brief brief) {
        List<String> nobody = brief.project().roles().stream()
                .filter(role -> role.person().isBlank())
                .map(Role::title)
                .toList();
        List<RoleId> ids = brief.project().roles().stream().map(Role::id).toList();
        boolean owned = !ids.isEmpty() && brief.steps().stream().allMatch(step -> ids.contains(step.owner()));
        String what = nobody.isEmpty()
                ? (owned ? "Every role is filled by a person." : "A step belongs to a role that does not exist.")
                : "Nobody is named for: " + String.join(", ", nobody) + ".";
        return new Point("people-named", nobody.isEmpty() && owned, what, "Name a person for every role.");
    }

    private static Predicate<Rehearsed> clean(Brief brief, Outcome outcome) {
        return rehearsed -> rehearsed.outcome() == outcome
                && rehearsed.proves()
                && rehearsed.proof().green()
                && rehearsed.against(brief.project().objectives()).met();
    }

    /// A run on somebody's staging ends before the point of no return, and counts.
    private static boolean wholePlan(Brief brief, Rehearsed rehearsed) {
        return brief.steps().stream()
                .takeWhile(step -> !(step.undo() instanceof Undo.PointOfNoReturn))
                .allMatch(step -> rehearsed
                        .step(step.id())
                        .map(Rehearsed.StepTimes::whole)
                        .orElse(false));
    }
}
