package dev.understudy.staging;

/// A server that can be killed and started again on the same data and port.
public interface ServerControl {
    /// Whether the server is ours: a practice server.
    boolean ours();

    /// Kills the server as a power cut would.
    ///
    /// @throws StagingException if the server is not ours
    void kill();

    /// Starts it again on the same data and waits until it answers.
    void start();
}
