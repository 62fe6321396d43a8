package dev.understudy.ui.common;

import dev.understudy.project.ComponentId;
import dev.understudy.project.DataFlow;
import dev.understudy.project.FlowId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The named edits of data flows. On the JavaFX thread only.
///
/// @param document whose flows are edited
public record FlowEdits(Document document) {
    /// Says that data of one component is copied into another: one way, at once, until more is said.
    public void add(ComponentId source, ComponentId copy) {
        if (!source.equals(copy)) {
            var flow = new DataFlow(freeId(), source, List.of(copy), false, "", Duration.ZERO, "");
            document.edit(
                    "add data flow",
                    "",
                    draft -> draft.flows =
                            Stream.concat(draft.flows.stream(), Stream.of(flow)).toList());
        }
    }

    /// Takes a flow away.
    public void remove(FlowId id) {
        document.edit(
                "remove data flow",
                "",
                draft -> draft.flows = draft.flows.stream()
                        .filter(each -> !each.id().equals(id))
                        .toList());
    }

    /// Says whether changes travel back too.
    public void setTwoWay(FlowId id, boolean twoWay) {
        change(
                "set direction of data flow",
                id,
                flow -> new DataFlow(
                        id,
                        flow.sourceOfTruth(),
                        flow.copies(),
                        twoWay,
                        flow.mechanism(),
                        flow.syncLatency(),
                        flow.whenItBreaks()));
    }

    /// Says how far a copy may be behind.
    public void setLag(FlowId id, Duration lag) {
        change(
                "set lag of data flow",
                id,
                flow -> new DataFlow(
                        id,
                        flow.sourceOfTruth(),
                        flow.copies(),
                        flow.twoWay(),
                        flow.mechanism(),
                        lag,
                        flow.whenItBreaks()));
    }

    private void change(String name, FlowId id, UnaryOperator<DataFlow> change) {
        document.edit(
                name,
                id.value(),
                draft -> draft.flows = draft.flows.stream()
                        .map(each -> each.id().equals(id) ? change.apply(each) : each)
                        .toList());
    }

    private FlowId freeId() {
        Set<String> taken = new HashSet<>();
        document.project().flows().forEach(each -> taken.add(each.id().value()));
        return Stream.iterate(1, i -> i + 1)
                .map(i -> "flow-" + i)
                .filter(id -> !taken.contains(id))
                .map(FlowId::new)
                .findFirst()
                .orElseThrow();
    }

    /// Flows without these components; one that has no source or no copy left is none any more.
    static List<DataFlow> without(List<DataFlow> flows, Set<ComponentId> gone) {
        return flows.stream()
                .filter(flow -> !gone.contains(flow.sourceOfTruth()))
                .map(flow -> without(flow, gone))
                .filter(flow -> !flow.copies().isEmpty())
                .toList();
    }

    private static DataFlow without(DataFlow flow, Set<ComponentId> gone) {
        List<ComponentId> left =
                flow.copies().stream().filter(copy -> !gone.contains(copy)).toList();
        return new DataFlow(
                flow.id(),
                flow.sourceOfTruth(),
                left,
                flow.twoWay(),
                flow.mechanism(),
                flow.syncLatency(),
                flow.whenItBreaks());
    }
}
