package dev.understudy.staging;

import dev.understudy.project.Product;

/// What a server says of itself: shown before the first write.
///
/// @param product as the driver names it
/// @param version the server's version text
/// @param host name that the server gives itself; may be empty
/// @param database the connected database
/// @param bytes size of that database, without tables whose definition is being changed
/// @param readOnly whether the server says that it takes no writes: a standby, or one that is set to read only
public record ServerFacts(
        Product product, String version, String host, String database, long bytes, boolean readOnly) {}
