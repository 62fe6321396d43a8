package dev.understudy.ui.inventory;

import dev.understudy.project.Component;

/// What a thorough audit would miss about a component.
enum Gap {
    OWNER("no owner", "Nobody is called when it breaks: name a team or a person."),
    VERSION("no version", "What cannot be named cannot be put back: write the running version."),
    VOLUME("no volume", "Without it no copy can be planned: write rows, size or traffic.");

    private final String words;
    private final String advice;

    Gap(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /// Whether a component has it.
    boolean in(Component component) {
        return switch (this) {
            case OWNER -> component.owner() == null;
            case VERSION -> component.version() == null;
            case VOLUME -> component.volume() == null;
        };
    }

    /// Such as "no owner".
    String words() {
        return words;
    }

    /// Why it matters and what to do.
    String advice() {
        return advice;
    }
}
