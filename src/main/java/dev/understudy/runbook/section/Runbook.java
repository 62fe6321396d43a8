package dev.understudy.runbook.section;

import dev.understudy.project.Project;
import dev.understudy.runbook.Material;
import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Document;
import dev.understudy.runbook.document.Section;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes the runbook for the night: everything that a person needs who stands in front of it. Pure: the same
/// material gives the same document.
public final class Runbook {
    /// The sections in the order in which people read them. A new one is one new class and one line here.
    private static final List<Part> PARTS = List.of(
            new ObjectivesPart(),
            new RolesPart(),
            new TriggersPart(),
            new StepsPart(),
            new TimelinePart(),
            new GoPart(),
            new MapPart(),
            new StepByStepPart(),
            new RehearsalsPart(),
            new ProofPart(),
            new RisksPart(),
            new CommunicationsPart(),
            new AfterPart(),
            new LogPart());

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Runbook() {}

    /// The document.
    public static Document of(Material material) {
        Brief brief = new Brief(material);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("top", "", Opening.blocks(brief)));
        for (Part part : PARTS) {
            sections.add(new Section(part.anchor(), sections.size() + " " + part.title(), part.blocks(brief)));
        }
        return Concealed.of(new Document(head(brief), sections, material.printedAt()), material.secrets());
    }

    /// Whether every gate is clear and the rehearsals prove enough; the document says so first.
    public static boolean ready(Material material) {
        return Standing.of(new Brief(material)).ready();
    }

    /// The moment as a person reads it.
    static String at(Instant instant) {
        return MINUTE.format(instant);
    }

    private static Document.Head head(Brief brief) {
        Project project = brief.project();
        String plan = Words.fingerprint(brief.material().fingerprints().plan());
        return new Document.Head(
                project.name(),
                project.purpose(),
                List.of(
                        new Document.Fact("Night", "______________________"),
                        new Document.Fact("Plan", plan),
                        new Document.Fact("Evidence", evidence(brief.material())),
                        new Document.Fact("Printed", at(brief.material().printedAt()))),
                project.name() + " · plan " + plan,
                "Understudy " + brief.material().version());
    }

    private static String evidence(Material material) {
        List<Rehearsed> all = material.rehearsals();
        if (all.isEmpty()) {
            return "not rehearsed";
        }
        int current = material.current().size();
        return "%s, %s of this plan".formatted(Words.count(all.size(), "rehearsal"), Words.count(current));
    }
}
