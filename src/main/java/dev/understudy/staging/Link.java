package dev.understudy.staging;

import java.time.Duration;

/// The wire to a server, which faults can be put on. Safe for use by many threads.
public interface Link {
    /// Bytes are neither delivered nor refused, in both directions, on open and on new connections, until
    /// [#restore()].
    void cut();

    /// Every chunk of bytes from the server is delivered this much later.
    void slow(Duration by);

    /// Takes a cut or slowness back. Bytes that waited are delivered.
    void restore();

    /// Bytes that came from the server so far, on all connections.
    long received();
}
