package dev.understudy.runbook.section;

import dev.understudy.budget.Allowance;
import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Risk;
import dev.understudy.project.Tier;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.time.Duration;
import java.util.List;

/// Who is told what and when. A notice to stakeholders says six things; what the project knows of them is filled
/// in.
final class CommunicationsPart implements Part {
    @Override
    public String anchor() {
        return "communications";
    }

    @Override
    public String title() {
        return "Communications";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        return List.of(
                new Block.Heading("notice", "The notice, at least two weeks before"),
                new Block.Table(List.of(Column.text("", 24), Column.text("", 76)), notice(brief)),
                new Block.Heading("calendar", "When to say something"),
                new Block.Table(
                        List.of(Column.text("When", 26), Column.text("What", 60), Column.box("Done at", 14)),
                        calendar()));
    }

    private static List<Row> notice(Brief brief) {
        return List.of(
                says("What is changing", Text.of(brief.project().name())),
                says("Why it is changing", filledIn(brief.project().purpose())),
                says("When it runs", Text.of("From ______________ to ______________; " + length(brief))),
                says("What the risk is", Text.of(risk(brief))),
                says("What customers notice", Text.of(noticed(brief))),
                says("Whom to ask", Text.of(contact(brief))));
    }

    private static Row says(String what, Text text) {
        return Row.of(Text.strong(what), text);
    }

    private static Text filledIn(String text) {
        return text.isBlank() ? Text.alarm("The project does not say why.") : Text.of(text);
    }

    private static String length(Brief brief) {
        Duration usual =
                brief.steps().stream().map(step -> step.estimate().usual()).reduce(Duration.ZERO, Duration::plus);
        Duration worst =
                brief.steps().stream().map(step -> step.estimate().worst()).reduce(Duration.ZERO, Duration::plus);
        return "the steps usually take %s in all, %s at worst."
                .formatted(PlainDuration.words(usual), PlainDuration.words(worst));
    }

    private static String risk(Brief brief) {
        StringBuilder text = new StringBuilder();
        for (Tier tier : Tier.values()) {
            long count = brief.project().risks().stream()
                    .map(Risk::tier)
                    .filter(tier::equals)
                    .count();
            text.append("%d %s, ".formatted(count, Words.of(tier)));
        }
        int bare = HighRisks.withoutRollback(brief).size();
        return text.append("%d of the high ones without a rehearsed rollback.".formatted(bare))
                .toString();
    }

    private static String noticed(Brief brief) {
        String allowed = "The SLA leaves %s; nothing is planned that customers would notice."
                .formatted(PlainDuration.words(
                        Allowance.of(brief.project().objectives().sla()).left()));
        List<Rehearsed> current = brief.material().current();
        if (current.isEmpty()) {
            return allowed + " What they would notice was not measured yet.";
        }
        Rehearsed last = current.getLast();
        return allowed
                + " Rehearsal %d was down for %s; %s of critical operations failed."
                        .formatted(
                                last.number(),
                                RehearsalsPart.downtime(last.service()),
                                Words.share(last.service().failedShare()));
    }

    private static String contact(Brief brief) {
        List<String> people = brief.project().roles().stream()
                .filter(role -> role.title().toLowerCase(java.util.Locale.ROOT).contains("communication"))
                .map(role -> role.person().isBlank()
                        ? role.title() + " (nobody named)"
                        : role.person() + ", " + role.title())
                .toList();
        return (people.isEmpty() ? "No communications owner is named" : String.join("; ", people)) + ": ______________";
    }

    private static List<Row> calendar() {
        return List.of(
                when("Two weeks before, or more", "The notice goes to everybody it affects."),
                when("The day before", "The status page announces the window, even if nobody should notice."),
                when("Go", "The channel hears that it begins, and who leads."),
                when(
                        "Each phase, and every 15 min",
                        "The channel hears which step runs, and when the next word comes."),
                when("Rollback", "Channel and status page hear at once that it goes back, and what that means."),
                when(
                        "Traffic is on the new system",
                        "The channel hears it, and that validation goes on for 24 to 72 h."),
                when("The day after", "The status page is closed; the thanks and the figures go out."));
    }

    private static Row when(String when, String what) {
        return Row.of(Text.strong(when), Text.of(what), Text.NONE);
    }
}
