package dev.understudy.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.store.json.JsonText;
import dev.understudy.store.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Computes what evidence is bound to, from the canonical JSON of the parts of a project.
final class Fingerprinter {
    private static final RecordJson JSON = new RecordJson();

    private Fingerprinter() {}

    /// Of the plan with application and scripts, and of the graph; the DDL is empty,
    /// only the engine can know it.
    static Fingerprints of(Project project) {
        return new Fingerprints(
                sha256(project, List.of("plan", "application", "scripts")),
                sha256(project, List.of("components", "dependencies", "flows")),
                "");
    }

    private static String sha256(Project project, List<String> parts) {
        ObjectNode tree = ((ObjectNode) JSON.write(project)).retain(parts);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(JsonText.compact(tree).getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
