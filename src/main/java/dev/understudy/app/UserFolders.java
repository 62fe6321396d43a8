package dev.understudy.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The user's own folders for the program, where each system wants them. Nothing is made here.
///
/// @param data rehearsals of projects in text form; kept
/// @param state logs; may be deleted
/// @param cache unpacked practice servers; may be deleted
public record UserFolders(Path data, Path state, Path cache) {

    /// @param system the value of `os.name`
    /// @param home the value of `user.home`
    /// @param environment the process's variables
    public static UserFolders of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path local = path(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Understudy");
            return new UserFolders(local.resolve("data"), local.resolve("log"), local.resolve("cache"));
        }
        if (name.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(
                    library.resolve("Application Support/Understudy"),
                    library.resolve("Logs/Understudy"),
                    library.resolve("Caches/Understudy"));
        }
        return new UserFolders(
                path(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve("understudy"),
                path(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
                        .resolve("understudy"),
                path(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("understudy"));
    }

    /// The folder that a variable names; relative ones are ignored, as the XDG base
    /// directory specification asks.
    private static Path path(@Nullable String variable, Path otherwise) {
        return variable != null && Path.of(variable).isAbsolute() ? Path.of(variable) : otherwise;
    }
}
