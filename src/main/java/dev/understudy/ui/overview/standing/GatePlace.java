package dev.understudy.ui.overview.standing;

import dev.understudy.readiness.GateResult;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a gate belongs among the others, and where what it asks for is mended.
public enum GatePlace {
    HIGH_RISKS_MITIGATED(Group.RISKS, "High risks have a mitigation", "runbook"),
    MEDIUM_RISKS_ALERTED(Group.RISKS, "Medium risks alert within minutes", "runbook"),
    KINDS_KNOWN(Group.PLAN, "Every action is of a known kind", "plan"),
    SETTINGS_VALID(Group.PLAN, "Settings of every action are valid", "plan"),
    SCRIPTS_PRESENT(Group.PLAN, "SQL scripts are there", "plan"),
    UNDO_STATED(Group.PLAN, "Every step has its undo", "plan"),
    NO_RETURN_LAST(Group.PLAN, "No return only at the end", "plan"),
    IDS_UNIQUE(Group.PLAN, "Ids are used once", "plan"),
    REFERENCES_KNOWN(Group.PLAN, "All that is referred to exists", "plan"),
    TABLES_KEYED(Group.APPLICATION, "Tables are mapped with their keys", "staging"),
    OPERATIONS_KNOWN(Group.APPLICATION, "Operations are known, one is critical", "staging"),
    VERSIONS_START(Group.APPLICATION, "A first version lives on the source", "staging"),
    CONNECTIONS_ONE_A_SIDE(Group.APPLICATION, "One connection for each side", "staging"),
    /// A gate that this screen knows nothing else of.
    OTHER(Group.OTHERS, "", "plan");

    /// Gates that are shown together.
    public enum Group {
        RISKS("Risks"),
        PLAN("Plan"),
        APPLICATION("Application and databases"),
        OTHERS("Others");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// A way to close a gate.
    public record Way(String what, String why, String button, String screen) {}

    private final Group group;
    private final String title;
    private final String screen;

    GatePlace(Group group, String title, String screen) {
        this.group = group;
        this.title = title;
        this.screen = screen;
    }

    /// The place of the gate of that id.
    public static GatePlace of(String id) {
        String name = id.replace('-', '_').toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /// What is to be done where the gate is open.
    public Way advice(GateResult gate) {
        return new Way(gate.advice().replaceFirst("\\.$", ""), gate.why(), "Open " + screen, screen);
    }

    public Group group() {
        return group;
    }

    /// What holds when the gate is clear, in a few words.
    public String title(GateResult gate) {
        return title.isEmpty() ? gate.id() : title;
    }

    /// The screen on which it is mended.
    public String screen() {
        return screen;
    }
}
