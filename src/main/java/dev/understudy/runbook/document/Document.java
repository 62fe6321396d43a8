package dev.understudy.runbook.document;

import java.time.Instant;
import java.util.List;

/// A whole runbook.
///
/// @param printedAt when it was made; nothing else in it depends on the time of day
public record Document(Head head, List<Section> sections, Instant printedAt) {
    public Document {
        sections = List.copyOf(sections);
    }

    /// What stands above everything.
    ///
    /// @param facts label and value, at the right
    /// @param foot what stands at the foot of every page
    /// @param maker the program and its version
    public record Head(String title, String subtitle, List<Fact> facts, String foot, String maker) {
        public Head {
            facts = List.copyOf(facts);
        }
    }

    /// A label and its value.
    public record Fact(String label, String value) {}
}
