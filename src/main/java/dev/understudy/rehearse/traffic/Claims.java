package dev.understudy.rehearse.traffic;

import dev.understudy.project.Access;
import dev.understudy.project.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// The keys that one write works on. Rows that it changes are claimed: no other write touches them until it is
/// settled, so one key never has two unsettled writes.
final class Claims {
    private final Map<String, Long> keys = new HashMap<>();
    private final Map<String, String> claimed = new HashMap<>();

    private Claims() {}

    /// Chooses a key for every access.
    ///
    /// @return the claims; they are incomplete, and already given back, if a table has no free row
    static Claims take(KeyBook book, Operation operation, SplittableRandom random) {
        var claims = new Claims();
        Set<String> changedRows = operation.accesses().stream()
                .map(Claims::rowItChanges)
                .filter(row -> !row.isEmpty())
                .collect(Collectors.toSet());
        for (Access access : operation.accesses()) {
            if (!claims.choose(book, access, changedRows, random)) {
                claims.giveBack(book);
                claims.keys.clear();
                return claims;
            }
        }
        return claims;
    }

    private static String rowItChanges(Access access) {
        return switch (access) {
            case Access.Update update -> update.row();
            case Access.Delete delete -> delete.row();
            case Access.Read _, Access.Insert _ -> "";
        };
    }

    private boolean choose(KeyBook book, Access access, Set<String> changedRows, SplittableRandom random) {
        TableKeys table = book.table(access.table());
        return switch (access) {
            case Access.Insert _ -> true;
            case Access.Read read when !read.row().isEmpty() -> reuse(read.name(), read.row());
            case Access.Read read when changedRows.contains(read.name()) -> claim(access, table.claim(random));
            case Access.Read read -> note(read.name(), table.pick(random));
            case Access.Update update when !update.row().isEmpty() -> reuse(update.name(), update.row());
            case Access.Update _ -> claim(access, table.claim(random));
            case Access.Delete delete when !delete.row().isEmpty() -> reuse(delete.name(), delete.row());
            case Access.Delete _ -> claim(access, table.claimOwn(random));
        };
    }

    private boolean reuse(String name, String row) {
        Long key = keys.get(row);
        if (key != null) {
            keys.put(name, key);
        }
        return true; // the row of an insert has no key yet
    }

    private boolean claim(Access access, OptionalLong key) {
        key.ifPresent(_ -> claimed.put(access.name(), access.table()));
        return note(access.name(), key);
    }

    private boolean note(String name, OptionalLong key) {
        key.ifPresent(number -> keys.put(name, number));
        return key.isPresent();
    }

    /// Whether every access that needs a row has one.
    boolean complete(Operation operation) {
        return operation.accesses().stream()
                .allMatch(access -> access instanceof Access.Insert
                        || keys.containsKey(access.name())
                        || (access instanceof Access.Read read && !read.row().isEmpty()));
    }

    /// Keys by access name.
    Map<String, Long> keys() {
        return Map.copyOf(keys);
    }

    /// The write did not happen: others may have the rows.
    void giveBack(KeyBook book) {
        claimed.forEach((access, table) -> {
            Long key = keys.get(access);
            if (key != null) {
                book.table(table).release(key);
            }
        });
    }

    /// The write ended unknown: nobody writes the rows again.
    void quarantine(KeyBook book) {
        claimed.forEach((access, table) -> {
            Long key = keys.get(access);
            if (key != null) {
                book.table(table).quarantine(key);
            }
        });
    }
}
