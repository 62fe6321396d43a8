package dev.understudy.compare;

import dev.understudy.compare.place.Place;
import java.nio.file.Path;
import java.util.Set;

/// Two places, and what is to be compared in them.
///
/// @param trustedHosts `host:port` of servers that this machine trusts from now on for comparisons
/// @param trustedFiles files of H2 that may be opened: code that such a file holds can run then
public record ComparisonRequest(
        Place source,
        Place target,
        MatchingOptions matching,
        ComparisonSettings settings,
        Set<String> trustedHosts,
        Set<Path> trustedFiles) {
    public ComparisonRequest {
        trustedHosts = Set.copyOf(trustedHosts);
        trustedFiles = Set.copyOf(trustedFiles);
    }
}
