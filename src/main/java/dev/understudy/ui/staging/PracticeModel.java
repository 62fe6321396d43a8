package dev.understudy.ui.staging;

import dev.understudy.project.Connection;
import dev.understudy.project.Practice;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// The servers that stand in where a rehearsal runs on practice databases. A rehearsal starts, fills and deletes
/// them by itself; here they can only be tried.
final class PracticeModel {
    private static final int MOST = 100_000_000;

    private final Context context;
    private final ConnectionRoom room;
    private final StringProperty scale = new SimpleStringProperty(this, "scale", "");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    private final ReadOnlyObjectWrapper<Map<Product, Optional<String>>> found =
            new ReadOnlyObjectWrapper<>(this, "found", Map.of());
    private final ReadOnlyObjectWrapper<PracticeTrial> trial =
            new ReadOnlyObjectWrapper<>(this, "trial", new PracticeTrial.NotYet());
    private final Subscription changes;
    private Jobs.Job job = () -> {};
    private boolean reading;

    PracticeModel(Context context, ConnectionRoom room) {
        this.context = context;
        this.room = room;
        changes = context.document().projectProperty().subscribe(this::read);
        scale.subscribe(this::typed);
    }

    private void read(Project project) {
        reading = true;
        if (number().filter(rows -> rows == project.practice().scale()).isEmpty()) {
            scale.set(String.valueOf(project.practice().scale()));
        }
        wrong.set("");
        reading = false;
    }

    private void typed() {
        if (reading) {
            return;
        }
        Optional<Integer> rows = number();
        wrong.set(rows.isPresent() ? "" : "A number of rows from 1 to 100,000,000.");
        rows.ifPresent(value -> context.document().edit("change the practice scale", "practice-scale", draft -> {
            Practice old = draft.practice;
            draft.practice = new Practice(old.source(), old.target(), value);
        }));
    }

    private Optional<Integer> number() {
        String text = scale.get().replace(",", "").strip();
        return text.matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(text)).filter(rows -> rows >= 1 && rows <= MOST)
                : Optional.empty();
    }

    /// Looks which servers this machine has.
    void look() {
        context.jobs()
                .start(
                        this::lookNow,
                        found::set,
                        cause -> context.failures()
                                .report(Failure.of(
                                        "The practice servers were not looked for.",
                                        cause,
                                        "Name two staging connections instead.")));
    }

    private Map<Product, Optional<String>> lookNow() {
        Map<Product, Optional<String>> all = new EnumMap<>(Product.class);
        for (Product product : new Product[] {Product.POSTGRESQL, Product.MARIADB}) {
            all.put(product, room.practice(product));
        }
        return all;
    }

    /// What stands in for a side, in a sentence.
    String words(Side side) {
        Optional<Connection> connection = project().connection(side);
        if (connection.isEmpty()) {
            return "The project has no connection for this side.";
        }
        Optional<String> server = found.get().get(product(connection.get()));
        if (server == null) {
            return "Looking for it.";
        }
        String name = connection.get().database();
        return server.map(title -> connection.get().product() == Product.MYSQL
                        ? "%s, in place of MySQL; database “%s”".formatted(title, name)
                        : "%s; database “%s”".formatted(title, name))
                .orElse("None for this machine: connect a staging database instead.");
    }

    /// Whether a practice server can stand in for a side, as far as is known.
    boolean ready(Side side) {
        return project()
                .connection(side)
                .map(connection -> found.get().getOrDefault(product(connection), Optional.empty()))
                .filter(Optional::isPresent)
                .isPresent();
    }

    private static Product product(Connection connection) {
        return connection.product() == Product.MYSQL ? Product.MARIADB : connection.product();
    }

    /// Starts both once and stops them again.
    void tryOut() {
        Project project = project();
        tell("Starting the practice databases");
        job = context.jobs()
                .start(
                        () -> room.tryPractice(project, now -> context.jobs().later(() -> tell(now))),
                        facts -> end(new PracticeTrial.Ran(facts)),
                        cause -> end(failed(cause)));
    }

    /// Says what goes on, unless it was given up meanwhile.
    private void tell(String now) {
        trial.set(new PracticeTrial.Under(now));
        context.activity().show(now, Activity.UNKNOWN, this::cancel);
    }

    private void end(PracticeTrial what) {
        context.activity().end();
        trial.set(what);
    }

    private static PracticeTrial failed(Throwable cause) {
        return cause instanceof CancellationException
                ? new PracticeTrial.NotYet()
                : new PracticeTrial.Refused(Failure.of(
                                "A practice server did not run.",
                                cause,
                                "Nothing was left running. Mend the cause and try again.")
                        .problem());
    }

    /// Gives a trial up; its servers are stopped.
    void cancel() {
        job.cancel();
    }

    Project project() {
        return context.document().project();
    }

    ReadOnlyObjectProperty<Project> projectProperty() {
        return context.document().projectProperty();
    }

    /// Rows of the main table.
    StringProperty scaleProperty() {
        return scale;
    }

    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// The server of each product, once it was looked for.
    ReadOnlyObjectProperty<Map<Product, Optional<String>>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PracticeTrial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    void close() {
        changes.unsubscribe();
        cancel();
    }
}
