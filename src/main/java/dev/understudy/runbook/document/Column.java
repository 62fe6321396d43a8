package dev.understudy.runbook.document;

/// A column of a table.
///
/// @param title its head; may be empty
/// @param share of the table's width, in parts of all shares; above zero
public record Column(String title, Kind kind, double share) {

    /// What stands in it.
    public enum Kind {
        TEXT,
        /// Numbers, flush right.
        NUMBER,
        /// A box for a person's hand; its cells are empty.
        BOX
    }

    /// @throws IllegalArgumentException if the share is not above zero
    public Column {
        if (!(share > 0)) {
            throw new IllegalArgumentException("a column needs a share above zero, got " + share);
        }
    }

    /// A column of text.
    public static Column text(String title, double share) {
        return new Column(title, Kind.TEXT, share);
    }

    /// A column of numbers.
    public static Column number(String title, double share) {
        return new Column(title, Kind.NUMBER, share);
    }

    /// A column of boxes to fill in by hand.
    public static Column box(String title, double share) {
        return new Column(title, Kind.BOX, share);
    }
}
