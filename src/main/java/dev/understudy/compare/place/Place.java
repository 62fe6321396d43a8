package dev.understudy.compare.place;

import dev.understudy.project.Connection;
import dev.understudy.project.FileProduct;
import dev.understudy.project.ReadConnection;
import dev.understudy.project.Side;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where rows are.
public sealed interface Place {
    /// On a server.
    record Server(Connection connection) implements Place {}

    /// On a server of a product that is only read.
    record ReadServer(ReadConnection connection) implements Place {}

    /// In a file.
    ///
    /// @param user and the variable of the password, for a product whose files have them; empty, null
    record File(
            FileProduct product,
            Side side,
            Path path,
            String user,
            @Nullable String secretVariable) implements Place {}
}
