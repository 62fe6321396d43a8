package dev.understudy.staging.practice;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where one server lives.
///
/// @param home unpacked programs
/// @param folder data, log and login of this server
record Site(Path home, Path folder) {
    /// Permissions of a new folder.
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path login() {
        return folder.resolve("server.properties");
    }

    /// Process number and start of the last server that was started here.
    Path process() {
        return folder.resolve("server.pid");
    }
}
