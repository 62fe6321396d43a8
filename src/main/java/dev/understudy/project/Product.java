package dev.understudy.project;

/// A database product that a connection can name.
public enum Product {
    POSTGRESQL("PostgreSQL"),
    MARIADB("MariaDB"),
    MYSQL("MySQL");

    private final String title;

    Product(String title) {
        this.title = title;
    }

    /// The product's own spelling.
    public String title() {
        return title;
    }
}
