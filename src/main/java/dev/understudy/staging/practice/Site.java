package dev.understudy.staging.practice;

import java.nio.file.Path;

/// Where one server lives.
///
/// @param home unpacked programs
/// @param folder data, log and login of this server
record Site(Path home, Path folder) {
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

    /// Statements of the first start.
    Path firstStatements() {
        return folder.resolve("first.sql");
    }
}
