package dev.understudy.compare.place;

import dev.understudy.project.FileProduct;
import dev.understudy.project.Problem;
import dev.understudy.project.ReadProduct;
import dev.understudy.project.Side;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads from one word where rows are: a server as [ConnectionText] has it (`sqlserver://` and
/// `oracle://` too), `sqlite:FILE`, or
/// `h2:FILE?user=NAME&secret=UNDERSTUDY_SECRET_X`.
public final class PlaceText {
    private static final String SQLITE = "sqlite:";
    private static final String H2 = "h2:";

    private PlaceText() {}

    /// @throws UnreadablePlaceException if it cannot be read
    public static Place read(Side side, String text) {
        try {
            if (text.startsWith(SQLITE)) {
                Path file = Path.of(text.substring(SQLITE.length()));
                return new Place.File(FileProduct.SQLITE, side, file, "", null);
            }
            if (text.startsWith(H2)) {
                return h2(side, text.substring(H2.length()));
            }
            return readServer(side, text).orElseGet(() -> new Place.Server(ConnectionText.read(side, text)));
        } catch (IllegalArgumentException e) {
            throw new UnreadablePlaceException(
                    new Problem(
                            "The %s cannot be read.".formatted(side.word()),
                            "It cannot be understood: %s.".formatted(e.getMessage()),
                            "Write it as sqlite:FILE or h2:FILE?user=NAME&secret=UNDERSTUDY_SECRET_NAME."),
                    e);
        }
    }

    private static Optional<Place> readServer(Side side, String text) {
        return Arrays.stream(ReadProduct.values())
                .filter(product ->
                        text.toLowerCase(Locale.ROOT).startsWith(product.name().toLowerCase(Locale.ROOT) + "://"))
                .findFirst()
                .map(product -> new Place.ReadServer(ConnectionText.read(product, side, text)));
    }

    private static Place h2(Side side, String text) {
        int query = text.indexOf('?');
        Map<String, String> properties = ConnectionText.properties(query < 0 ? null : text.substring(query + 1));
        String user = properties.remove("user");
        String secret = properties.remove("secret");
        if (!properties.isEmpty()) {
            throw new IllegalArgumentException("“%s” is nothing that it takes".formatted(properties.keySet()));
        }
        Path file = Path.of(query < 0 ? text : text.substring(0, query));
        return new Place.File(FileProduct.H2, side, file, user == null ? "sa" : user, secret);
    }
}
