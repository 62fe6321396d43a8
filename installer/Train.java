import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Starts an image once, through every screen and without a display, and keeps what the Java machine learned beside
/// it: `java Train.java IMAGE`. The cache is good for this image's Java and class path only, so both are read from
/// the image's own settings.
public final class Train {
    private static final String CACHE = "understudy.aot";

    private Train() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args[0]).toAbsolutePath();
        Path settings = find(image, "understudy.cfg");
        Path app = settings.resolveSibling("");
        Map<String, List<String>> kept = read(settings, app);
        Path scratch = Files.createTempDirectory("understudy-train");
        List<String> command = new ArrayList<>(List.of(
                find(image, System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java").toString(),
                "-XX:AOTCacheOutput=" + app.resolve(CACHE)));
        command.addAll(kept.get("java-options"));
        command.addAll(List.of(
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dunderstudy.tour=true",
                "-cp",
                String.join(System.getProperty("path.separator"), kept.get("app.classpath")),
                kept.get("app.mainclass").getFirst()));
        var process = new ProcessBuilder(command).inheritIO();
        for (String variable : List.of("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME")) {
            process.environment().put(variable, scratch.toString());
        }
        process.environment().put("DISPLAY", ":none"); // never asked: the platform is headless
        int exit = process.start().waitFor();
        if (exit != 0 || !Files.exists(app.resolve(CACHE))) {
            System.err.println("The training run ended with " + exit + " and left no cache.");
            System.exit(1);
        }
        Files.writeString(
                settings,
                Files.readString(settings).stripTrailing() + "\njava-options=-XX:AOTCache=$APPDIR/" + CACHE + "\n");
    }

    private static Map<String, List<String>> read(Path settings, Path app) throws IOException {
        String folder = app.toString();
        return Files.readAllLines(settings).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.replace("$APPDIR", folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder))
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf('=')),
                        Collectors.mapping(line -> line.substring(line.indexOf('=') + 1), Collectors.toList())));
    }

    private static Path find(Path image, String name) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the image has no " + name));
        }
    }
}
