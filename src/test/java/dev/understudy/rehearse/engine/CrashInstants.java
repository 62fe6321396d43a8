package dev.understudy.rehearse.engine;

import dev.understudy.rehearse.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Fifty instants at which a process is killed: every kind of action, both directions, every entry inside the
/// move of the record, and what comes before the first step and after the last.
final class CrashInstants {
    /// A line each: where the rehearsal turns back by itself (`-`: nowhere) | how it is taken up (`?`: in
    /// turns) | what the process prints then, its number if it prints that several times before, and how many
    /// milliseconds it lives on at most (drawn) | the same for a second process.
    private static final String ALL = """
            - | ? | say Filling them with +400
            - | ? | say Reading every row +0
            - | ? | say Warming up +1500
            - | ? | MeasuringBegan +5
            - | ? | StepBegun expand FORWARD +300
            - | ? | PartBegun expand FORWARD 2 +5
            - | ? | PartDone expand FORWARD 0 +5
            - | ? | PartBegun expand FORWARD 5 +20
            - | ? | StepBegun write-both FORWARD +30
            - | ? | Relayed true +20
            - | ? | StepBegun backfill FORWARD +100
            - | ? | StepBegun backfill FORWARD +300
            - | ? | CopyTrusted true +0
            - | ? | StepBegun add-keys FORWARD +300
            - | ? | PartBegun add-keys FORWARD 1 +10
            - | ? | PartBegun add-keys FORWARD 9 +20
            - | ? | StepBegun validate FORWARD +300
            - | ? | Validated validate +0
            - | ? | StepBegun shift-reads-5 FORWARD +300
            - | ? | StepBegun shift-reads-100 FORWARD +300
            - | ? | StepEnded validate-again FORWARD +2
            - | ? | Held stock-report +200
            - | ? | StepBegun move-record FORWARD +300
            - | ? | StepBegun move-record FORWARD +100
            - | ? | Held writes +0
            - | ? | Held writes +30
            - | CONTINUE | RecordMoved TARGET +0
            - | ROLL_BACK | RecordMoved TARGET +0
            - | ? | Released writes +0
            - | ? | StepBegun release-report FORWARD +5
            - | ? | StepBegun soak FORWARD +300
            - | ? | StepBegun stop-write-back FORWARD +300
            - | CONTINUE | PartBegun contract FORWARD 4 +20
            - | CONTINUE | StepBegun tidy FORWARD +50
            - | CONTINUE | say Accounting for every row +200
            - | CONTINUE | Finished completed +0
            soak | ? | RollbackBegan +5
            soak | ? | StepBegun move-record UNDO +300
            soak | ? | StepBegun move-record UNDO +100
            soak | ? | 2 Held writes +10
            soak | CONTINUE | RecordMoved SOURCE +0
            soak | ROLL_BACK | RecordMoved SOURCE +20
            soak | ? | StepBegun drain-report UNDO +2
            stop-write-back | ? | StepBegun stop-write-back UNDO +200
            shift-reads-25 | ? | StepBegun shift-reads-5 UNDO +5
            add-keys | ? | StepBegun write-both UNDO +50
            add-keys | ? | PartBegun add-keys UNDO 3 +20
            write-both | ? | PartBegun expand UNDO 2 +5
            - | ? | Held writes +0 | SessionOpened 2 +3000
            soak | ? | RecordMoved SOURCE +0 | StepBegun move-record UNDO +100
            """;

    private CrashInstants() {}

    /// All of them; the delays are drawn from the seed.
    static List<Crash> drawn(long seed) {
        var random = new SplittableRandom(seed);
        var all = new ArrayList<Crash>();
        for (String line : ALL.lines().toList()) {
            all.add(crash(line, random.split(), all.size() % 2 == 0 ? Way.CONTINUE : Way.ROLL_BACK));
        }
        return List.copyOf(all);
    }

    /// Those whose kills begin with a line.
    static Crash crash(String text, long seed) {
        return crash(text, new SplittableRandom(seed), Way.CONTINUE);
    }

    private static Crash crash(String text, SplittableRandom random, Way turn) {
        List<String> words = Stream.of(text.split("\\|")).map(String::strip).toList();
        Ask ask = words.get(0).equals("-") ? Ask.forward() : Ask.forward().rollBackAt(words.get(0));
        Way way = words.get(1).equals("?") ? turn : Way.valueOf(words.get(1));
        return new Crash(
                ask, words.stream().skip(2).map(kill -> kill(kill, random)).toList(), way);
    }

    private static Crash.Kill kill(String text, SplittableRandom random) {
        int plus = text.lastIndexOf('+');
        long most = Long.parseLong(text.substring(plus + 1));
        String line = text.substring(0, plus).strip();
        boolean numbered = Character.isDigit(line.charAt(0));
        return new Crash.Kill(
                numbered ? line.substring(2) : line,
                numbered ? line.charAt(0) - '0' : 1,
                most == 0 ? 0 : random.nextLong(most + 1));
    }
}
