package dev.understudy.app;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.ExitCodes;
import dev.understudy.cli.Projects;
import dev.understudy.project.Problem;
import dev.understudy.project.Project;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.StoreException;
import dev.understudy.store.text.TextForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Project files and folders in text form, as the commands see them. A folder that is rehearsed gets a project
/// file of its own in the user's data folder; nothing is written into the folder itself.
///
/// @param data the user's data folder
record ProjectFiles(Path data) implements Projects {
    private static final String SUFFIX = ".understudy";
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]+[ ,]");

    @Override
    public Project open(Path path) {
        return plainly(() -> {
            if (Files.isDirectory(path)) {
                return TextForm.read(path);
            }
            try (ProjectFile file = ProjectFile.openReadOnly(path)) {
                return file.project();
            }
        });
    }

    /// Work on a project file that is open for reading only.
    <T> T reading(Path path, Function<ProjectFile, T> work) {
        return plainly(() -> {
            try (ProjectFile file = ProjectFile.openReadOnly(path)) {
                return work.apply(file);
            }
        });
    }

    @Override
    public void create(Path path, Project project) {
        plainly(() -> {
            if (path.toString().endsWith(SUFFIX)) {
                ProjectFile.create(path, project).close();
            } else {
                refuseOccupied(path);
                TextForm.write(project, path);
            }
            return path;
        });
    }

    private static void refuseOccupied(Path folder) {
        String what = "Cannot write the project into " + folder;
        try (var entries = Files.isDirectory(folder) ? Files.newDirectoryStream(folder) : null) {
            if (entries == null ? Files.exists(folder) : entries.iterator().hasNext()) {
                throw new StoreException(
                        StoreException.Reason.INVALID,
                        what,
                        "something is there already.",
                        "Name a folder that is not there yet, or an empty one.");
            }
        } catch (IOException e) {
            throw StoreException.io(what, folder, e);
        }
    }

    /// Opens the file in which a project's rehearsals are kept, and takes its lease.
    ///
    /// @param asked the file that was asked for; empty: the project file itself, or the usual place for a
    ///     folder
    /// @param fresh whether a folder's present content is taken over
    ProjectFile forRehearsal(Path path, Optional<Path> asked, boolean fresh) {
        return plainly(() -> opened(path, asked, fresh));
    }

    /// The same for who can tell a [StoreException] by itself.
    ProjectFile opened(Path path, Optional<Path> asked, boolean fresh) {
        if (!Files.isDirectory(path)) {
            return ProjectFile.open(path);
        }
        Path file = asked.orElseGet(() -> data.resolve("projects").resolve(name(path) + SUFFIX));
        if (!Files.exists(file)) {
            makeFolder(file.toAbsolutePath().resolveSibling(""));
            return ProjectFile.create(file, TextForm.read(path));
        }
        ProjectFile opened = ProjectFile.open(file);
        if (fresh && opened.rehearsals().interrupted().isEmpty()) {
            opened.save(TextForm.read(path));
        }
        return opened;
    }

    /// Where the window keeps its own project file of a folder in text form: what is edited there is not lost when
    /// a command takes the folder's content over.
    Path windowFile(Path folder) {
        return data.resolve("projects").resolve("window-" + name(folder) + SUFFIX);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StoreException.io("Cannot make the folder " + folder, folder, e);
        }
    }

    /// Where the practice servers of a project file keep their data until its rehearsal has ended.
    Path practiceFolder(Path file) {
        return data.resolve("practice").resolve(name(file));
    }

    private static String name(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(whole.toString().getBytes(StandardCharsets.UTF_8));
            return whole.getFileName() + "-" + HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static <T> T plainly(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            throw failure(e);
        }
    }

    /// The failure of a command in which a project could not be read or kept.
    static CommandFailure failure(StoreException e) {
        var problem = new Problem(e.what() + ".", capital(e.why()), e.next());
        return new CommandFailure(problem, ExitCodes.BAD_PROJECT, e);
    }

    /// A sentence begins with a capital letter; a file or a place in one is spelled as it is.
    private static String capital(String sentence) {
        return PLAIN_WORD.matcher(sentence).lookingAt()
                ? Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1)
                : sentence;
    }
}
