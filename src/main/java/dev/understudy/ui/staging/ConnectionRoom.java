package dev.understudy.ui.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.staging.ServerFacts;
import dev.understudy.staging.TypedSecrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the screen asks of databases and of this machine. All but [#typed()] and [#isSet] may block for as long
/// as a server or a disk does; an interrupt ends them. Safe for use by many threads. Whatever fails throws a
/// [dev.understudy.staging.StagingException].
public interface ConnectionRoom {
    /// Passwords that were typed in, for this process alone.
    TypedSecrets typed();

    /// Whether the variable of a password has a value.
    boolean isSet(String variable);

    /// Whether nothing but a person's trust in the host is missing before a connection may be opened. Throws if
    /// the production guard refuses it whatever a person says.
    boolean wantsTrust(Connection connection, Path project);

    /// Trusts the host of a connection for this project on this machine.
    void trust(Connection connection, Path project);

    /// Opens a connection past the production guard, asks the server what it is, and closes it again.
    ServerFacts meet(Connection connection, Path project);

    /// The practice server that would stand in for a product here, such as `MariaDB 11.4.5`; empty if none can.
    Optional<String> practice(Product product);

    /// Starts both practice servers of a project, empty, asks them what they are, stops them and deletes their
    /// data.
    ///
    /// @param progress told in a sentence what is going on, on any thread
    Map<Side, ServerFacts> tryPractice(Project project, Consumer<String> progress);
}
