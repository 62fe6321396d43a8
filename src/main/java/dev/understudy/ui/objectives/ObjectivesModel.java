package dev.understudy.ui.objectives;

import dev.understudy.budget.Allowance;
import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Objectives;
import dev.understudy.project.Sla;
import dev.understudy.project.SlaPeriod;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// The three promises as they are typed, and what is wrong with them. What can be meant goes into the project at
/// every key; what cannot stays in its field.
final class ObjectivesModel {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String DURATION = "A time such as 15 min, 1 h 30 min or 500 ms.";

    private final Document document;
    private final StringProperty percent = new SimpleStringProperty(this, "percent", "");
    private final ObjectProperty<SlaPeriod> period = new SimpleObjectProperty<>(this, "period", SlaPeriod.MONTH);
    private final StringProperty used = new SimpleStringProperty(this, "used", "");
    private final StringProperty rto = new SimpleStringProperty(this, "rto", "");
    private final StringProperty rpo = new SimpleStringProperty(this, "rpo", "");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    private final Subscription changes;
    private boolean reading;

    ObjectivesModel(Document document) {
        this.document = document;
        changes = document.projectProperty().subscribe(project -> read(project.objectives()));
        Runnable typed = this::typed;
        percent.subscribe(typed);
        period.subscribe(typed);
        used.subscribe(typed);
        rto.subscribe(typed);
        rpo.subscribe(typed);
    }

    /// Shows what the project says, but leaves alone a text that means the same already: it is being typed.
    private void read(Objectives objectives) {
        reading = true;
        Sla sla = objectives.sla();
        if (percent().filter(value -> value.compareTo(sla.percent()) == 0).isEmpty()) {
            percent.set(sla.percent().toPlainString());
        }
        period.set(sla.period());
        show(used, sla.used());
        show(rto, objectives.rto());
        show(rpo, objectives.rpo());
        wrong.set("");
        reading = false;
    }

    private static void show(StringProperty field, Duration value) {
        if (!DurationText.read(field.get()).equals(Optional.of(value))) {
            field.set(value.isZero() ? "0" : PlainDuration.words(value));
        }
    }

    private void typed() {
        if (reading) {
            return;
        }
        Optional<BigDecimal> share = percent();
        if (share.isEmpty()) {
            wrong.set("Availability is a number above 0 and at most 100, such as 99.95.");
            return;
        }
        Optional<Duration> spent = DurationText.read(used.get());
        Optional<Duration> back = DurationText.read(rto.get()).filter(Duration::isPositive);
        Optional<Duration> lost = DurationText.read(rpo.get());
        if (spent.isEmpty() || back.isEmpty() || lost.isEmpty()) {
            wrong.set(DURATION + (back.isEmpty() ? " Recovery takes more than nothing." : ""));
            return;
        }
        wrong.set("");
        var next = new Objectives(new Sla(share.get(), period.get(), spent.get()), lost.get(), back.get());
        document.edit("change the objectives", "objectives", draft -> draft.objectives = next);
    }

    private Optional<BigDecimal> percent() {
        String text = percent.get().strip();
        if (!text.matches("\\d{1,3}(\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text)).filter(value -> value.signum() > 0 && value.compareTo(HUNDRED) <= 0);
    }

    /// What the promise of availability means in plain time.
    static String sentence(Sla sla) {
        Allowance allowance = Allowance.of(sla);
        String leaves = "%s %% leaves %s a %s."
                .formatted(sla.percent().toPlainString(), PlainDuration.words(allowance.allowed()), word(sla.period()));
        if (allowance.exceeded()) {
            return leaves + " %s are used already: more than all of it.".formatted(PlainDuration.words(sla.used()));
        }
        return sla.used().isZero()
                ? leaves + " None of it is used."
                : leaves
                        + " %s are used, %s are left."
                                .formatted(PlainDuration.words(sla.used()), PlainDuration.words(allowance.left()));
    }

    /// What the same promise allows in another period.
    static String allowed(Sla sla, SlaPeriod other) {
        return PlainDuration.words(
                Allowance.of(new Sla(sla.percent(), other, Duration.ZERO)).allowed());
    }

    static String word(SlaPeriod period) {
        return period.name().toLowerCase(Locale.ROOT);
    }

    /// The objectives as the project has them, through a view of them.
    <T> javafx.beans.value.ObservableValue<T> objectives(Function<Objectives, T> view) {
        return document.projectProperty().map(project -> view.apply(project.objectives()));
    }

    StringProperty percentProperty() {
        return percent;
    }

    ObjectProperty<SlaPeriod> periodProperty() {
        return period;
    }

    StringProperty usedProperty() {
        return used;
    }

    StringProperty rtoProperty() {
        return rto;
    }

    StringProperty rpoProperty() {
        return rpo;
    }

    /// What is wrong with what is typed; empty if nothing is.
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    void close() {
        changes.unsubscribe();
    }
}
