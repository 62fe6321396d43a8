package dev.understudy.staging.pool;

import java.time.Duration;

/// Sizes and patience of the two pools of a database.
///
/// @param engineConnections most connections of the engine, above zero
/// @param workloadConnections connections of the stand-in application, all opened beforehand, above zero
/// @param engineWait how long the engine waits for a connection, 250 ms or more
/// @param workloadWait how long an operation waits for a connection, 250 ms or more
/// @param silence how long a connection waits for an answer of the server before it gives up; whole seconds.
///     For a statement that takes longer use [java.sql.Connection#setNetworkTimeout] on its connection
public record PoolSettings(
        int engineConnections, int workloadConnections, Duration engineWait, Duration workloadWait, Duration silence) {
    private static final Duration SHORTEST = Duration.ofMillis(250);

    public PoolSettings {
        if (engineConnections < 1 || workloadConnections < 1) {
            throw new IllegalArgumentException(
                    "a pool needs a connection, got %d and %d".formatted(engineConnections, workloadConnections));
        }
        if (engineWait.compareTo(SHORTEST) < 0 || workloadWait.compareTo(SHORTEST) < 0 || silence.toSeconds() < 1) {
            throw new IllegalArgumentException("waits of 250 ms and a silence of 1 s are the least, got %s, %s, %s"
                    .formatted(engineWait, workloadWait, silence));
        }
    }

    /// 10 and 40 connections; 2 s, 1 s; 30 s.
    public static PoolSettings standard() {
        return new PoolSettings(10, 40, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(30));
    }
}
