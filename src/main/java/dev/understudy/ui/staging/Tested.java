package dev.understudy.ui.staging;

import dev.understudy.project.Problem;
import dev.understudy.staging.ServerFacts;
import java.time.Instant;

/// What is known of a connection from trying it.
sealed interface Tested {
    /// Nothing yet, or it has been changed since.
    record NotYet() implements Tested {}

    /// It is being opened.
    record Under() implements Tested {}

    /// A person must say first whether the host is trusted.
    record Asking(String address) implements Tested {}

    /// The server answered.
    ///
    /// @param address that it answered at
    record Met(ServerFacts facts, String address, Instant at) implements Tested {}

    /// The guard, the server or the wire said no.
    record Refused(Problem problem) implements Tested {}
}
