package dev.understudy.project;

/// A database product whose databases are files; they can be compared, not rehearsed on.
public enum FileProduct {
    SQLITE("SQLite"),
    H2("H2");

    private final String title;

    FileProduct(String title) {
        this.title = title;
    }

    /// The product's own spelling.
    public String title() {
        return title;
    }
}
