package dev.understudy.rehearse.engine;

import dev.understudy.project.Side;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The fingerprint of two schemas: SHA-256 over their definitions by name, the source's first.
final class DdlFingerprint {
    private DdlFingerprint() {}

    static String of(Map<Side, SortedMap<String, String>> schemas) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Side side : Side.values()) {
                schemas.getOrDefault(side, new TreeMap<>())
                        .forEach((name, definition) -> add(digest, side, name, definition));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Counters that make keys move with every insert and define nothing.
    private static void add(MessageDigest digest, Side side, String name, String definition) {
        if (!name.startsWith("sequence value ")) {
            digest.update("%s %d %s %s\n"
                    .formatted(side.word(), name.length(), name, definition)
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
