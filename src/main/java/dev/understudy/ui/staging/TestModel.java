package dev.understudy.ui.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Environment;
import dev.understudy.staging.Secret;
import dev.understudy.staging.ServerFacts;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// Tries the connection of one side, and holds what came of it until the connection is changed.
final class TestModel {
    private final ConnectionModel connection;
    private final ConnectionRoom room;
    private final Context context;
    private final ReadOnlyObjectWrapper<Tested> tested =
            new ReadOnlyObjectWrapper<>(this, "tested", new Tested.NotYet());
    private final ReadOnlyStringWrapper password = new ReadOnlyStringWrapper(this, "password", "");
    private final Subscription changes;
    private Jobs.Job job = () -> {};
    private int attempt;

    TestModel(ConnectionModel connection, ConnectionRoom room, Context context) {
        this.connection = connection;
        this.room = room;
        this.context = context;
        changes = connection.connectionProperty().subscribe(_ -> changed());
    }

    private void changed() {
        cancel();
        tellPassword();
    }

    /// Opens the connection, unless its host must be trusted first.
    void test() {
        Path project = context.document().path();
        start(now -> room.wantsTrust(now, project) ? Optional.empty() : Optional.of(room.meet(now, project)));
    }

    /// Trusts the host that was asked about, and opens the connection.
    void trustAndTest() {
        Path project = context.document().path();
        if (tested.get() instanceof Tested.Asking) {
            start(now -> {
                room.trust(now, project);
                return Optional.of(room.meet(now, project));
            });
        }
    }

    /// What to do with a connection off the JavaFX thread; nothing comes of it if its host is not trusted.
    private interface Look {
        Optional<ServerFacts> at(Connection connection);
    }

    private void start(Look look) {
        Connection now = connection.connectionProperty().get();
        if (now == null) {
            return;
        }
        cancel();
        int mine = attempt;
        tested.set(new Tested.Under());
        Callable<Optional<ServerFacts>> work = () -> look.at(now);
        job = context.jobs().start(work, met -> show(mine, met(now, met)), cause -> show(mine, failed(cause)));
    }

    /// What comes of an attempt that was given up meanwhile says nothing any more.
    private void show(int of, Tested what) {
        if (of == attempt) {
            tested.set(what);
        }
    }

    private Tested met(Connection now, Optional<ServerFacts> met) {
        return met.<Tested>map(facts ->
                        new Tested.Met(facts, address(now), context.clock().instant()))
                .orElseGet(() -> new Tested.Asking(address(now)));
    }

    private Tested failed(Throwable cause) {
        if (cause instanceof CancellationException) {
            return new Tested.NotYet();
        }
        String what = "The %s was not opened.".formatted(connection.side().word());
        return new Tested.Refused(
                Failure.of(what, cause, "Nothing was written. Mend the connection, then test it again.")
                        .problem());
    }

    /// Gives up what is under way, and forgets what was known.
    void cancel() {
        attempt++;
        Jobs.Job under = job;
        job = () -> {};
        under.cancel();
        tested.set(new Tested.NotYet());
    }

    /// Takes a password into memory, for this process and this place and user only.
    void hold(String typed) {
        Connection now = connection.connectionProperty().get();
        if (now != null && !typed.isEmpty()) {
            room.typed().hold(now, new Secret(typed));
            tellPassword();
        }
    }

    /// Forgets the password that was typed.
    void forget() {
        Connection now = connection.connectionProperty().get();
        if (now != null) {
            room.typed().forget(now);
            tellPassword();
        }
    }

    private void tellPassword() {
        Connection now = connection.connectionProperty().get();
        password.set(now == null ? "" : words(now));
    }

    private String words(Connection now) {
        if (now.environment() == Environment.PRACTICE) {
            return "Practice servers make a password of their own.";
        }
        if (room.typed().of(now).isPresent()) {
            return "Typed in: held in memory until the window is closed, and written nowhere.";
        }
        String variable = now.secretVariable();
        if (variable == null) {
            return "None: name a variable, or type it in for as long as the window is open.";
        }
        return room.isSet(variable)
                ? "From the variable, which is set."
                : "The variable is not set in this process: set it and start again, or type the password in.";
    }

    /// Host and port as people write them.
    static String address(Connection connection) {
        String host = connection.host() == null ? "" : connection.host();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + connection.port();
    }

    /// Whether a test is under way.
    boolean underWay() {
        return tested.get() instanceof Tested.Under;
    }

    ReadOnlyObjectProperty<Tested> testedProperty() {
        return tested.getReadOnlyProperty();
    }

    /// Where the password comes from, in a sentence.
    ReadOnlyStringProperty passwordProperty() {
        return password.getReadOnlyProperty();
    }

    /// Whether a password is held for the connection.
    boolean holds() {
        Connection now = connection.connectionProperty().get();
        return now != null && room.typed().of(now).isPresent();
    }

    void close() {
        changes.unsubscribe();
        cancel();
    }
}
