package dev.understudy.ui.validation;

import dev.understudy.compare.ComparisonRequest;
import dev.understudy.compare.ComparisonSettings;
import dev.understudy.compare.ComparisonSettings.Load;
import dev.understudy.compare.Level;
import dev.understudy.compare.MatchingOptions;
import dev.understudy.compare.place.Place;
import dev.understudy.compare.place.PlaceText;
import dev.understudy.compare.place.UnreadablePlaceException;
import dev.understudy.project.Connection;
import dev.understudy.project.Conversion;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.ui.common.DurationText;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is to be compared and how, as it is typed. Strict, and everything, unless somebody says otherwise.
final class SettingsModel {
    private final Supplier<Project> project;
    private final BooleanProperty ofProject = new SimpleBooleanProperty(this, "ofProject");
    private final Map<Level, BooleanProperty> levels = new EnumMap<>(Level.class);
    private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
    private final ObservableList<Loosening> loosened = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");

    /// What is typed.
    enum Field {
        SOURCE(""),
        TARGET(""),
        TABLES(""),
        WHERE(""),
        SAMPLE("1000"),
        SEED("1"),
        SETTLE("0"),
        CONNECTIONS("2"),
        PAUSE("0"),
        STATEMENT("0"),
        PATIENCE("30 s");

        private final String usual;

        Field(String usual) {
            this.usual = usual;
        }
    }

    SettingsModel(Supplier<Project> project) {
        this.project = project;
        for (Level level : Level.values()) {
            levels.put(level, new SimpleBooleanProperty(this, level.name(), true));
        }
        for (Field field : Field.values()) {
            fields.put(field, new SimpleStringProperty(this, field.name(), field.usual));
        }
        ofProject.set(hindrance().isEmpty());
    }

    /// Why the project's own connections cannot be compared; empty if they can.
    String hindrance() {
        for (Side side : Side.values()) {
            Optional<Connection> connection = connection(side);
            if (connection.isEmpty()) {
                return "The project names no connection to the %s.".formatted(side.word());
            }
            if (connection.get().host() == null) {
                return "The project's %s is a practice database. Those exist while a rehearsal runs, and its"
                                .formatted(side.word())
                        + " validation step compares them there.";
            }
        }
        return "";
    }

    /// The project's connection to a side, the first if it has several.
    Optional<Connection> connection(Side side) {
        return project.get().connections().stream()
                .filter(one -> one.side() == side)
                .findFirst();
    }

    /// What all that asks for; empty if it cannot be meant, and [#wrongProperty] says why.
    Optional<ComparisonRequest> request() {
        try {
            wrong.set("");
            return Optional.of(read());
        } catch (UnreadablePlaceException e) {
            wrong.set(e.problem().sentence());
        } catch (IllegalArgumentException e) {
            wrong.set(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private ComparisonRequest read() {
        Set<Level> asked = levels();
        var load = new Load(
                number(Field.CONNECTIONS, "Connections", 16),
                duration(Field.PAUSE, "Pause"),
                duration(Field.STATEMENT, "Statement limit"),
                duration(Field.PATIENCE, "Patience"));
        return new ComparisonRequest(
                place(Side.SOURCE),
                place(Side.TARGET),
                new MatchingOptions(tables(), typed(Field.WHERE), loosenings(), Map.of()),
                new ComparisonSettings(
                        asked,
                        number(Field.SAMPLE, "Rows of a sample", Integer.MAX_VALUE),
                        duration(Field.SETTLE, "Time to settle"),
                        number(Field.SEED, "Seed", Integer.MAX_VALUE),
                        load),
                Set.of(),
                Set.of());
    }

    private Place place(Side side) {
        if (ofProject.get()) {
            return new Place.Server(connection(side)
                    .filter(one -> one.host() != null)
                    .orElseThrow(() -> new IllegalArgumentException(hindrance())));
        }
        String text = typed(side == Side.SOURCE ? Field.SOURCE : Field.TARGET);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Say where the %s is.".formatted(side.word()));
        }
        return PlaceText.read(side, text);
    }

    private Set<Level> levels() {
        Set<Level> asked = EnumSet.noneOf(Level.class);
        levels.forEach((level, wanted) -> {
            if (wanted.get()) {
                asked.add(level);
            }
        });
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("Choose a level, or nothing is compared.");
        }
        return asked;
    }

    private List<String> tables() {
        return Stream.of(typed(Field.TABLES).split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Map<String, Set<Conversion>> loosenings() {
        Map<String, Set<Conversion>> byColumn = new HashMap<>();
        loosened.forEach(one -> byColumn.computeIfAbsent(one.column(), _ -> EnumSet.noneOf(Conversion.class))
                .add(one.conversion()));
        return byColumn;
    }

    private int number(Field field, String name, int most) {
        String text = typed(field).replace(",", "");
        long number = text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    "%s: a whole number from 1 to %,d, not “%s”.".formatted(name, most, text));
        }
        return (int) number;
    }

    private Duration duration(Field field, String name) {
        return DurationText.read(typed(field))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: a time such as 500 ms, 10 s or 1 min, or 0 for none, not “%s”."
                                .formatted(name, typed(field))));
    }

    private String typed(Field field) {
        return field(field).get().strip();
    }

    /// Takes a conversion as no difference from now on; one that is there already stays once.
    void loosen(String column, Conversion conversion) {
        var one = new Loosening(column.strip(), conversion);
        boolean named = one.column().equals("*") || one.column().matches("[^.]+\\..+");
        wrong.set(named ? "" : "Name the column as table.column, or * for every column.");
        if (named && !loosened.contains(one)) {
            loosened.add(one);
        }
    }

    StringProperty field(Field field) {
        return java.util.Objects.requireNonNull(fields.get(field));
    }

    BooleanProperty level(Level level) {
        return java.util.Objects.requireNonNull(levels.get(level));
    }

    /// Whether the project's connections are meant, or the two that are typed in.
    BooleanProperty ofProjectProperty() {
        return ofProject;
    }

    ObservableList<Loosening> loosened() {
        return loosened;
    }

    /// What cannot be meant; empty if nothing.
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }
}
