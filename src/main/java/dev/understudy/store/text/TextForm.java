package dev.understudy.store.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.project.Project;
import dev.understudy.store.StoreException;
import dev.understudy.store.StoreException.Reason;
import dev.understudy.store.json.JsonText;
import dev.understudy.store.json.MalformedJson;
import dev.understudy.store.json.Place;
import dev.understudy.store.json.RecordJson;
import java.nio.file.Path;

/// A project as text: a folder with `understudy.json` and the SQL files that it names, for people, diffs and
/// version control. What is read may come from anywhere: sizes are bounded and nothing outside the folder is
/// touched.
public final class TextForm {
    /// The file that makes a folder a project.
    public static final String FILE = "understudy.json";

    private static final String SCRIPTS = "scripts";
    private static final RecordJson JSON = new RecordJson();

    private TextForm() {}

    /// Reads the project in a folder.
    ///
    /// @throws StoreException if a file is missing, too large, outside of the folder, or not what the grammar
    ///     says; with the place in the JSON
    public static Project read(Path folder) {
        String what = "Cannot read the project in " + folder;
        TextFolder files = TextFolder.existing(folder, what);
        try {
            JsonNode tree = JsonText.parse(files.read(FILE, JsonText.MOST_CHARACTERS, FILE), Place.at(""));
            if (tree instanceof ObjectNode object) {
                object.set(SCRIPTS, JSON.write(Scripts.read(files, object.path(SCRIPTS))));
            }
            return JSON.read(tree, Project.class, Place.at(""));
        } catch (MalformedJson e) {
            throw new StoreException(
                    Reason.INVALID, what, FILE + ": " + e.getMessage() + ".", "Correct the file and try again.", e);
        }
    }

    /// Writes a project into a folder, which is made if need be. The same project makes the same bytes; scripts
    /// that the project does not name are left alone.
    ///
    /// @throws StoreException if it could not be read back (a size, the path of a script) or the disk refuses;
    ///     `understudy.json` is then as it was
    public static void write(Project project, Path folder) {
        String what = "Cannot write the project into " + folder;
        try {
            String json = json(project);
            TextFolder files = TextFolder.made(folder, what);
            Scripts.write(files, project.scripts());
            files.write(FILE, json, JsonText.MOST_CHARACTERS);
        } catch (MalformedJson e) {
            throw new StoreException(Reason.INVALID, what, e.getMessage() + ".", "Correct it and try again.", e);
        }
    }

    /// The text of `understudy.json`: stable, scripts by their paths.
    public static String json(Project project) {
        ObjectNode tree = (ObjectNode) JSON.write(project);
        ArrayNode paths = tree.arrayNode();
        project.scripts().keySet().forEach(paths::add);
        if (paths.isEmpty()) {
            tree.remove(SCRIPTS);
        } else {
            tree.set(SCRIPTS, paths);
        }
        return JsonText.pretty(tree);
    }
}
