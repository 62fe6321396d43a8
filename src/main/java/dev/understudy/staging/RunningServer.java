package dev.understudy.staging;

import dev.understudy.project.Product;

/// A practice server of ours, on this machine's loopback address. Closing stops it; its data stays.
public interface RunningServer extends ServerControl, AutoCloseable {
    /// The product.
    Product product();

    /// The port on 127.0.0.1; the same for as long as this object lives.
    int port();

    /// Who may log in.
    String user();

    /// That user's password; random, one for each folder.
    Secret password();

    /// The database, owned by the user.
    String database();

    @Override
    void close();
}
