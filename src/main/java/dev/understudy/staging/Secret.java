package dev.understudy.staging;

/// A password, held so that it is not printed by accident: its text form is always masked.
public final class Secret {
    private static final String MASK = "••••";

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /// The password itself, for a driver's properties and nothing else.
    public String reveal() {
        return value;
    }

    /// `text` with every occurrence of the password masked.
    public String maskIn(String text) {
        return value.isEmpty() ? text : text.replace(value, MASK);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
