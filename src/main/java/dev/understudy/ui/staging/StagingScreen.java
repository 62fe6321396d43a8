package dev.understudy.ui.staging;

import dev.understudy.project.Side;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Screen;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where a rehearsal runs: two connections or practice databases, and the traffic that plays the application.
public final class StagingScreen implements Screen {
    private static final int HITS = 12;

    private final List<ConnectionCard> cards;
    private final PracticeModel practice;
    private final WorkloadModel workload;
    private @Nullable Node view;

    /// One side's connection and what came of trying it.
    record ConnectionCard(ConnectionModel connection, TestModel test) {}

    public StagingScreen(Context context, ConnectionRoom room) {
        cards = Stream.of(Side.values())
                .map(side -> new ConnectionModel(context.document(), side))
                .map(model -> new ConnectionCard(model, new TestModel(model, room, context)))
                .toList();
        practice = new PracticeModel(context, room);
        workload = new WorkloadModel(context.document());
    }

    @Override
    public String id() {
        return "staging";
    }

    @Override
    public String title() {
        return "Staging";
    }

    @Override
    public Feather icon() {
        return Feather.DATABASE;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            made = Fxml.load(new StagingController(cards, practice, workload));
            view = made;
        }
        return made;
    }

    @Override
    public void shown() {
        practice.look();
    }

    @Override
    public List<Hit> search(String text) {
        Stream<Hit> fixed = Stream.of("Source connection", "Target connection", "Practice databases", "Workload")
                .map(title -> new Hit(icon(), title, "staging", ""));
        Stream<Hit> operations = workload.operationsProperty().get().stream()
                .map(row -> new Hit(Feather.ACTIVITY, row.operation().name(), "operation", ""));
        return Stream.concat(fixed, operations)
                .filter(hit -> hit.title().toLowerCase(Locale.ROOT).contains(text))
                .limit(HITS)
                .toList();
    }

    @Override
    public void close() {
        cards.forEach(card -> {
            card.test().close();
            card.connection().close();
        });
        practice.close();
        workload.close();
    }
}
