package dev.understudy.store.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The SQL files beside `understudy.json`.
final class Scripts {
    static final int MOST = 500;
    static final int MOST_BYTES = 5_000_000;

    /// Names joined by `/`; none begins with a dot, so that `..` and hidden files are out of reach.
    private static final Pattern PATH =
            Pattern.compile("[\\w-][\\w .+-]{0,99}(/[\\w-][\\w .+-]{0,99}){0,9}", Pattern.UNICODE_CHARACTER_CLASS);

    private Scripts() {}

    /// The texts by path, of the list in the JSON.
    static SortedMap<String, String> read(TextFolder files, JsonNode paths) {
        var texts = new TreeMap<String, String>();
        if (!paths.isMissingNode() && !paths.isArray()) {
            throw files.invalid("scripts must be a list of paths [ ... ].", "Name one SQL file a line.");
        }
        refuseTooMany(files, paths.size());
        for (int i = 0; i < paths.size(); i++) {
            String place = "scripts[%d]".formatted(i);
            String path = checked(files, paths.path(i).asText(), place);
            String text = files.read(path, MOST_BYTES, "%s of %s".formatted(place, TextForm.FILE));
            if (texts.put(path, text) != null) {
                throw files.invalid("%s names %s a second time.".formatted(place, path), "Take one of the two out.");
            }
        }
        return texts;
    }

    /// Writes the texts; refuses before the first one if any path is refused.
    static void write(TextFolder files, SortedMap<String, String> texts) {
        refuseTooMany(files, texts.size());
        texts.keySet().forEach(path -> checked(files, path, "the script"));
        for (Entry<String, String> script : texts.entrySet()) {
            files.write(script.getKey(), script.getValue(), MOST_BYTES);
        }
    }

    private static void refuseTooMany(TextFolder files, int number) {
        if (number > MOST) {
            throw files.invalid(
                    "it names %d scripts, and %d are the most.".formatted(number, MOST), "Join some of them.");
        }
    }

    private static String checked(TextFolder files, String path, String place) {
        if (!PATH.matcher(path).matches() || path.equals(TextForm.FILE)) {
            throw files.invalid(
                    "%s is \"%s\", which is no path inside the folder.".formatted(place, path),
                    "Use a relative path such as sql/expand.sql: letters, digits, _ . + - and blanks; no \"..\".");
        }
        return path;
    }
}
