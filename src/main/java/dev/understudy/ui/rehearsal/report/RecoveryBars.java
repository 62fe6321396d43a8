package dev.understudy.ui.rehearsal.report;

import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Recoveries as bars of four parts at a scale of their own, each above the next.
final class RecoveryBars extends Pane {
    private static final double LABEL = 108;
    private static final double TOTAL = 76;
    private static final double THICK = 24;
    private static final double PITCH = 40;
    private static final double TOP = 12;
    private static final double AXIS = 20;

    private final Scale scale;
    private final Duration limit;
    private final List<Region> marks = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final Region line = new Region();
    private final Label word;

    /// A bar's nodes.
    private record Bar(Label name, List<RecoveryPart> parts, List<Region> slices, List<Label> words, Label total) {}

    /// @param limit drawn where it lies within the scale of the longest
    RecoveryBars(Duration longest, Duration limit) {
        scale = Scale.to(longest);
        this.limit = limit;
        word = Parts.text("RTO " + Shown.planned(limit), "axis", "limit-word");
        for (Duration mark : scale.marks()) {
            marks.add(styled("mark"));
            times.add(Parts.text(Shown.planned(mark), "axis"));
        }
        getChildren().addAll(marks);
        getChildren().addAll(times);
        line.getStyleClass().add("limit");
        if (reachesLimit()) {
            getChildren().addAll(line, word);
        }
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.PARENT);
    }

    /// Whether the limit lies within the scale.
    boolean reachesLimit() {
        return limit.compareTo(scale.end()) <= 0;
    }

    /// Adds a recovery below the others.
    ///
    /// @param earlier drawn in a quieter voice
    void add(String name, List<RecoveryPart> parts, boolean earlier) {
        Duration whole = parts.stream().map(RecoveryPart::length).reduce(Duration.ZERO, Duration::plus);
        var slices = new ArrayList<Region>();
        var words = new ArrayList<Label>();
        for (RecoveryPart part : parts) {
            Region slice = styled(part.style());
            String said = "%s %s".formatted(part.name(), Shown.measured(part.length()));
            Tooltip.install(slice, new Tooltip(said));
            if (earlier) {
                slice.getStyleClass().add("before");
            }
            slices.add(slice);
            words.add(Parts.text(said, "on-bar"));
        }
        Label total = Parts.text(Shown.measured(whole), earlier ? "label" : "strong");
        bars.add(new Bar(Parts.text(name, earlier ? "label" : "strong"), parts, slices, words, total));
        getChildren().addAll(slices);
        getChildren().addAll(words);
        getChildren().addAll(bars.getLast().name(), total);
    }

    @Override
    protected double computePrefHeight(double width) {
        return TOP + bars.size() * PITCH + AXIS;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LABEL + TOTAL + 200;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - LABEL - TOTAL;
        double bottom = TOP + bars.size() * PITCH;
        List<Duration> ends = scale.marks();
        for (int i = 0; i < ends.size(); i++) {
            double x = LABEL + scale.at(ends.get(i), room);
            marks.get(i).resizeRelocate(x, TOP, 1, bottom - TOP);
            Label time = times.get(i);
            time.autosize();
            time.relocate(x - time.getWidth() / 2, bottom);
        }
        double limitAt = LABEL + scale.at(limit, room);
        line.resizeRelocate(limitAt, 0, 2, bottom);
        word.autosize();
        word.relocate(limitAt - word.getWidth() - 4, -2);
        for (int i = 0; i < bars.size(); i++) {
            lay(bars.get(i), TOP + i * PITCH + (PITCH - THICK) / 2, room);
        }
    }

    private void lay(Bar bar, double y, double room) {
        middle(bar.name(), 12, y);
        List<Scale.Slice> slices =
                scale.slices(bar.parts().stream().map(RecoveryPart::length).toList(), room);
        double end = 0;
        for (int i = 0; i < slices.size(); i++) {
            Scale.Slice slice = slices.get(i);
            double taller = slice.tick() ? Scale.TICK : 0;
            bar.slices().get(i).resizeRelocate(LABEL + slice.from(), y - taller, slice.width(), THICK + 2 * taller);
            write(bar.words().get(i), slice, y);
            end = Math.max(end, slice.from() + slice.width());
        }
        middle(bar.total(), LABEL + end + 8, y);
    }

    /// The words of a part stand on it where they fit.
    private static void write(Label words, Scale.Slice slice, double y) {
        words.autosize();
        words.setVisible(words.getWidth() + 12 < slice.width());
        middle(words, LABEL + slice.from() + (slice.width() - words.getWidth()) / 2, y);
    }

    private static void middle(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y + (THICK - label.getHeight()) / 2);
    }

    private static Region styled(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }
}
