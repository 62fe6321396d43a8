package dev.understudy.staging.practice;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// As whom a server that refuses root runs.
enum Rank {
    /// We are an ordinary user: as ourselves.
    OURSELVES(""),
    /// We are root: in a user namespace, where the server takes itself for nobody and the files stay root's.
    NAMESPACE("unshare -U"),
    /// We are root and user namespaces are refused: as nobody, who may read below folders of root all the same.
    /// Without `no_setuid_fixup` access(2) would not honour that.
    NOBODY("setpriv --reuid=nobody --regid=65534 --clear-groups --inh-caps=+dac_override,+dac_read_search"
            + " --ambient-caps=+dac_override,+dac_read_search --securebits=+no_setuid_fixup");

    private final String prefix;

    Rank(String prefix) {
        this.prefix = prefix;
    }

    /// What goes before a command.
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
    }

    /// The rank of this process on this machine, found by trying.
    ///
    /// @param path where programs are looked for, as the variable PATH holds it
    static Rank detect(String path) throws IOException, InterruptedException {
        if (!isRoot()) {
            return OURSELVES;
        }
        for (Rank rank : List.of(NAMESPACE, NOBODY)) {
            if (onPath(rank.prefix().getFirst(), path) && rank.works()) {
                return rank;
            }
        }
        throw new IOException("PostgreSQL refuses to run as root, and neither `unshare -U` nor `setpriv` works here;"
                + " start Understudy as an ordinary user");
    }

    /// Whether this process runs as root.
    static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    /// Gives a folder and what is in it to the one who runs the server.
    void own(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.walkFileTree(folder, new Giving(nobody));
    }

    private boolean works() throws IOException, InterruptedException {
        String user = Commands.firstLine(prefix(), List.of("id", "-u"));
        return !user.isEmpty() && !"0".equals(user);
    }

    private static boolean onPath(String program, String path) {
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static final class Giving extends SimpleFileVisitor<Path> {
        private final UserPrincipal owner;

        Giving(UserPrincipal owner) {
            this.owner = owner;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.setOwner(file, owner);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            Files.setOwner(folder, owner);
            return super.postVisitDirectory(folder, e);
        }
    }
}
