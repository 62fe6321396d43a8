package dev.understudy.compare.place;

import dev.understudy.project.Connection;
import dev.understudy.project.ConnectionId;
import dev.understudy.project.Environment;
import dev.understudy.project.Problem;
import dev.understudy.project.Product;
import dev.understudy.project.ReadConnection;
import dev.understudy.project.ReadProduct;
import dev.understudy.project.Side;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a connection from one word: `postgresql://user@host:port/database?secret=UNDERSTUDY_SECRET_X`, with
/// driver properties as further parameters. A password never stands in it.
final class ConnectionText {
    private static final String SECRET = "secret";

    private ConnectionText() {}

    /// @throws UnreadablePlaceException if it cannot be read
    static Connection read(Side side, String text) {
        return parsed(side, text, ConnectionText::connection);
    }

    /// The same, of a product that is only read.
    ///
    /// @throws UnreadablePlaceException if it cannot be read
    static ReadConnection read(ReadProduct product, Side side, String text) {
        return parsed(side, text, (_, uri) -> readConnection(product, side, uri));
    }

    private static <T> T parsed(Side side, String text, BiFunction<Side, URI, T> reader) {
        try {
            URI uri = new URI(text);
            check(uri);
            return reader.apply(side, uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UnreadablePlaceException(
                    new Problem(
                            "The %s cannot be read.".formatted(side.word()),
                            sentence(e.getMessage()),
                            "Write it as PRODUCT://USER@HOST:PORT/DATABASE?secret=UNDERSTUDY_SECRET_NAME, with one of %s."
                                    .formatted(products())),
                    e);
        }
    }

    private static void check(URI uri) {
        String user = uri.getUserInfo();
        if (user == null || user.contains(":")) {
            throw new IllegalArgumentException(
                    user == null ? "it names no user" : "it holds a password, which belongs into a variable");
        }
        if (uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException("it names no host or no port");
        }
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (path.length() < 2 || path.indexOf('/', 1) > 0) {
            throw new IllegalArgumentException("it names no database");
        }
    }

    private static Connection connection(Side side, URI uri) {
        Map<String, String> properties = properties(uri.getQuery());
        String secret = properties.remove(SECRET);
        return new Connection(
                new ConnectionId(side.word()),
                side,
                product(uri.getScheme()),
                Environment.STAGING,
                host(uri.getHost()),
                uri.getPort(),
                uri.getPath().substring(1),
                uri.getUserInfo(),
                secret,
                properties);
    }

    private static ReadConnection readConnection(ReadProduct product, Side side, URI uri) {
        Map<String, String> properties = properties(uri.getQuery());
        String secret = properties.remove(SECRET);
        return new ReadConnection(
                product,
                side,
                host(uri.getHost()),
                uri.getPort(),
                uri.getPath().substring(1),
                uri.getUserInfo(),
                secret,
                properties);
    }

    /// An address of IPv6 is written in brackets in a URI, and without them in a connection.
    private static String host(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /// What follows the question mark.
    static Map<String, String> properties(@Nullable String query) {
        Map<String, String> properties = new TreeMap<>();
        if (query != null) {
            for (String one : query.split("&", -1)) {
                int is = one.indexOf('=');
                if (is < 1) {
                    throw new IllegalArgumentException("“%s” is no NAME=VALUE".formatted(one));
                }
                properties.put(one.substring(0, is), one.substring(is + 1));
            }
        }
        return properties;
    }

    private static Product product(@Nullable String scheme) {
        return Arrays.stream(Product.values())
                .filter(product -> product.name().equalsIgnoreCase(scheme))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“%s” is no product it knows".formatted(scheme)));
    }

    private static String products() {
        return Stream.<Enum<?>>concat(Arrays.stream(Product.values()), Arrays.stream(ReadProduct.values()))
                .map(product -> product.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String sentence(@Nullable String message) {
        String text = String.valueOf(message);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
