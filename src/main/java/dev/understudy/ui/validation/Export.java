package dev.understudy.ui.validation;

/// A file that can be written once there is something to write.
enum Export {
    /// Never run by this program.
    REPAIR("Repair SQL", "SQL script", "sql"),
    TEXT("Report as text", "Text", "txt"),
    JSON("Report as JSON", "JSON", "json"),
    CSV("Differences as CSV", "Comma separated values", "csv");

    private final String title;
    private final String kind;
    private final String ending;

    Export(String title, String kind, String ending) {
        this.title = title;
        this.kind = kind;
        this.ending = ending;
    }

    /// As a button says it.
    String title() {
        return title;
    }

    /// As a chooser names it.
    String kind() {
        return kind;
    }

    /// Of the file, without its dot.
    String ending() {
        return ending;
    }

    /// Whether it needs a comparison that has come to its end.
    boolean needsTheEnd() {
        return this != CSV;
    }
}
