package dev.understudy.ui.common;

import dev.understudy.project.Problem;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.staging.StagingException;
import dev.understudy.store.StoreException;
import java.util.Locale;
import java.util.zip.CRC32;

/// A failure as the window shows it.
///
/// @param code short and the same for the same cause, to be searched for and quoted
/// @param details for whoever helps: the chain of causes with their places in the program, no values of the
///     user's
public record Failure(Problem problem, String code, String details) {
    private static final int PLACES = 6;

    /// Where failures go: the window's one place for them, a list in tests.
    @FunctionalInterface
    public interface Reporter {
        /// Shows a failure. On the JavaFX thread.
        void report(Failure failure);
    }

    /// A failure that carries its own sentences keeps them; any other gets `what`, its message and `next`.
    public static Failure of(String what, Throwable cause, String next) {
        return new Failure(problem(what, cause, next), code(cause), details(cause));
    }

    /// A failure without a cause in the program.
    public static Failure of(Problem problem) {
        return new Failure(problem, code(problem.what()), "");
    }

    private static Problem problem(String what, Throwable cause, String next) {
        return switch (cause) {
            case StoreException e -> new Problem(sentence(e.what()), sentence(e.why()), sentence(e.next()));
            case RehearsalException e -> new Problem(e.what(), e.why(), e.next());
            case StagingException e ->
                new Problem(what, sentence(e.why()), e.next().orElse(next));
            default -> new Problem(what, sentence(String.valueOf(cause.getMessage())), next);
        };
    }

    private static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    private static String code(Throwable cause) {
        var text = new StringBuilder();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            text.append(at.getClass().getName());
            if (at.getStackTrace().length > 0) {
                text.append(at.getStackTrace()[0].getMethodName());
            }
        }
        return code(text.toString());
    }

    private static String code(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "U-%06X".formatted(crc.getValue() & 0xFFFFFF);
    }

    private static String details(Throwable cause) {
        var text = new StringBuilder();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            text.append(at.getClass().getName()).append('\n');
            StackTraceElement[] places = at.getStackTrace();
            for (int i = 0; i < Math.min(PLACES, places.length); i++) {
                text.append("    at ").append(places[i]).append('\n');
            }
        }
        return text.toString();
    }
}
