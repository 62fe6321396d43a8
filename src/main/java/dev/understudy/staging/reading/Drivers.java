package dev.understudy.staging.reading;

import dev.understudy.staging.StagingException;
import dev.understudy.staging.StagingException.Reason;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// Drivers that do not come with this program: on the class path, or as jars in a folder of the installation,
/// which only whoever may change the program can put them in.
///
/// @param folder need not exist
public record Drivers(Path folder) {
    /// The driver that takes a URL.
    ///
    /// @throws StagingException if the folder or a driver in it cannot be read
    Optional<Driver> of(String url) {
        try {
            Optional<Driver> known = first(DriverManager.drivers(), url);
            return known.isPresent() ? known : first(inFolder(), url);
        } catch (IOException | SQLException | ServiceConfigurationError e) {
            throw new StagingException(
                    Reason.UNREACHABLE,
                    "The drivers in %s could not be read: %s.".formatted(folder, e.getMessage()),
                    "Leave nothing there but the driver that is needed, as it was given out.",
                    e);
        }
    }

    private static Optional<Driver> first(Stream<Driver> drivers, String url) throws SQLException {
        for (Driver driver : drivers.toList()) {
            if (driver.acceptsURL(url)) {
                return Optional.of(driver);
            }
        }
        return Optional.empty();
    }

    /// Their classes are loaded as they are needed, so the loader stays open as long as the process.
    private Stream<Driver> inFolder() throws IOException {
        List<URL> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path jar : found) {
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        var loader = new URLClassLoader(jars.toArray(URL[]::new), Drivers.class.getClassLoader());
        return ServiceLoader.load(Driver.class, loader).stream().map(ServiceLoader.Provider::get);
    }
}
