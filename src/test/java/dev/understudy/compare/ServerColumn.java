package dev.understudy.compare;

import org.jspecify.annotations.Nullable;

/// How a server takes the values of a pair of types.
sealed interface ServerColumn extends PairTables.Column {
    /// PostgreSQL takes no text for another type without a cast.
    record Postgres() implements ServerColumn {
        @Override
        public String type(TypePairs.Pair pair) {
            return pair.postgres();
        }

        @Override
        public String value(String type) {
            return type.equals("boolean") ? "cast(cast(? as int) as boolean)" : "cast(? as %s)".formatted(type);
        }

        @Override
        public @Nullable Object parameter(String type, @Nullable String value) {
            return value == null || !type.endsWith("[]") ? value : ArrayPairs.literal(value);
        }
    }

    /// MariaDB takes a text for anything but bits.
    record MariaDb() implements ServerColumn {
        @Override
        public String type(TypePairs.Pair pair) {
            return pair.mariadb();
        }

        @Override
        public String value(String type) {
            return type.startsWith("bit") ? "cast(? as int)" : "?";
        }
    }
}
