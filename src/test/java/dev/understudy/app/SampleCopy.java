package dev.understudy.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A copy of the bundled sample that a test may spoil.
record SampleCopy(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Path.of("sample-projects/corner-books");

    /// @param folder need not exist yet
    static SampleCopy in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sql"));
        for (Path file : files(SAMPLE)) {
            Files.copy(file, folder.resolve(SAMPLE.relativize(file).toString()));
        }
        return new SampleCopy(folder);
    }

    Path json() {
        return folder.resolve("understudy.json");
    }

    /// Changes `understudy.json`.
    SampleCopy edit(Consumer<ObjectNode> change) throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(Files.readString(json()));
        change.accept(tree);
        Files.writeString(json(), JSON.writeValueAsString(tree));
        return this;
    }

    /// Changes both connections.
    SampleCopy connections(Consumer<ObjectNode> change) throws IOException {
        return edit(project -> project.path("connections").forEach(one -> change.accept((ObjectNode) one)));
    }

    /// Both connections lead to a host, with passwords in `UNDERSTUDY_SECRET_SOURCE` and
    /// `UNDERSTUDY_SECRET_TARGET`.
    SampleCopy at(String environment, String host, Map<String, Integer> ports) throws IOException {
        return connections(one -> {
            String side = one.path("side").asText();
            boolean target = side.equals("target");
            one.put("environment", environment).put("host", host).put("port", ports.getOrDefault(side, 1));
            one.put("secretVariable", target ? "UNDERSTUDY_SECRET_TARGET" : "UNDERSTUDY_SECRET_SOURCE");
            one.putObject("properties").put(target ? "sslmode" : "sslMode", "disable");
        });
    }

    /// Triggers that a busy machine does not fire.
    SampleCopy calm() throws IOException {
        return edit(project -> project.path("plan").path("triggers").forEach(one -> {
            switch (one.path("id").asText()) {
                case "errors" -> ((ObjectNode) one).put("above", 0.9);
                case "latency" -> ((ObjectNode) one).put("above", 60_000);
                default -> {} // the others do not mind
            }
        }));
    }

    /// Every file in a folder, by path, but for those that SQLite keeps beside a database that was looked at.
    static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Path file : files(folder)) {
            content.put(folder.relativize(file).toString(), read(file));
        }
        return content;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*-(shm|wal)"))
                    .toList();
        }
    }
}
