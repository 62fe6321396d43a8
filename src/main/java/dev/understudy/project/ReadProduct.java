package dev.understudy.project;

/// A database product whose servers can be compared, not rehearsed on. None of them has ever been met: what is
/// said to them was checked by its text only.
public enum ReadProduct {
    SQLSERVER("SQL Server"),
    ORACLE("Oracle");

    private final String title;

    ReadProduct(String title) {
        this.title = title;
    }

    /// The product's own spelling.
    public String title() {
        return title;
    }
}
