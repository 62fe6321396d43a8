package dev.understudy.rehearse.fault;

import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// All faults: how each is applied and taken back. A new one is one line.
@SuppressWarnings("ImmutableEnumChecker") // what each does is a lambda without state
public enum FaultKind {
    CUT_SOURCE(
            on(Side.SOURCE, store -> store.link().cut()),
            on(Side.SOURCE, store -> store.link().restore())),
    CUT_TARGET(
            on(Side.TARGET, store -> store.link().cut()),
            on(Side.TARGET, store -> store.link().restore())),
    SLOW_SOURCE(
            on(Side.SOURCE, FaultKind::slow),
            on(Side.SOURCE, store -> store.link().restore())),
    SLOW_TARGET(
            on(Side.TARGET, FaultKind::slow),
            on(Side.TARGET, store -> store.link().restore())),
    KILL_SOURCE(
            on(Side.SOURCE, store -> store.server().kill()),
            on(Side.SOURCE, store -> store.server().start())),
    KILL_TARGET(
            on(Side.TARGET, store -> store.server().kill()),
            on(Side.TARGET, store -> store.server().start())),
    FAIL_SQL(_ -> {}, _ -> {}),
    FAIL_UNDO(_ -> {}, _ -> {}),
    DROP_WRITE_BACK(
            props -> props.sabotage().dropWriteBack(true),
            props -> props.sabotage().dropWriteBack(false)),
    DROP_DELETES(
            props -> props.sabotage().dropDeletes(true),
            props -> props.sabotage().dropDeletes(false));

    /// How much later a slow server's answers arrive.
    public static final Duration SLOWNESS = Duration.ofMillis(300);

    private final Consumer<Props> apply;
    private final Consumer<Props> takeBack;

    FaultKind(Consumer<Props> apply, Consumer<Props> takeBack) {
        this.apply = apply;
        this.takeBack = takeBack;
    }

    private static Consumer<Props> on(Side side, Consumer<Database> act) {
        return props -> act.accept(props.stores().of(side));
    }

    private static void slow(Database store) {
        store.link().slow(SLOWNESS);
    }

    /// Applies it.
    void apply(Props props) {
        apply.accept(props);
    }

    /// Takes it back.
    void takeBack(Props props) {
        takeBack.accept(props);
    }

    /// Whether it needs a server that is ours to kill.
    public boolean needsOwnServer() {
        return this == KILL_SOURCE || this == KILL_TARGET;
    }

    /// Whether it lies on the wire to a server.
    boolean isOnLink() {
        return this == CUT_SOURCE || this == CUT_TARGET || this == SLOW_SOURCE || this == SLOW_TARGET;
    }

    /// Whether it makes an action itself fail, and nothing in the world around it.
    public boolean failsAction() {
        return this == FAIL_SQL || this == FAIL_UNDO;
    }

    /// Whether it breaks our own dual writing to prove a proof: such a fault stays to the end of the run.
    public boolean isNegativeControl() {
        return this == DROP_WRITE_BACK || this == DROP_DELETES;
    }

    /// The word on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of that word.
    public static Optional<FaultKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
