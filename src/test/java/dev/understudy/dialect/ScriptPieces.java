package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Scripts of random pieces, each of which is whole by itself.
final class ScriptPieces {
    private ScriptPieces() {}

    /// Each statement starts and ends with a word, so that no comment stands at its border.
    static void check(Random random, String[] pieces, String end, Function<String, List<String>> cut) {
        for (int round = 0; round < 500; round++) {
            List<String> statements = new ArrayList<>();
            for (int count = random.nextInt(5); count >= 0; count--) {
                statements.add(statement(random, pieces));
            }
            String script = String.join(end, statements) + end;
            assertEquals(statements, cut.apply(script), script);
        }
    }

    private static String statement(Random random, String[] pieces) {
        StringBuilder statement = new StringBuilder("first");
        for (int count = random.nextInt(8); count > 0; count--) {
            statement.append(' ').append(pieces[random.nextInt(pieces.length)]);
        }
        return statement.append(" last").toString();
    }
}
