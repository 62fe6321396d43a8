package dev.understudy.ui.validation;

import dev.understudy.compare.place.Place;
import java.util.Optional;

/// A place as the head of a column names it.
final class PlaceName {
    private PlaceName() {}

    /// The database and its product: `shop (MariaDB)`.
    static String of(Place place) {
        return switch (place) {
            case Place.Server(var connection) ->
                named(connection.database(), connection.product().title());
            case Place.ReadServer(var connection) ->
                named(connection.database(), connection.product().title());
            case Place.File file ->
                named(
                        Optional.ofNullable(file.path().getFileName())
                                .orElse(file.path())
                                .toString(),
                        file.product().title());
        };
    }

    private static String named(String database, String product) {
        return "%s (%s)".formatted(database, product);
    }
}
