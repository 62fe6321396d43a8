package dev.understudy.store;

import dev.understudy.project.Access;
import dev.understudy.project.Acknowledge;
import dev.understudy.project.AppVersion;
import dev.understudy.project.Application;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;
import dev.understudy.project.ValueRule;
import dev.understudy.project.ValueType;
import dev.understudy.project.VersionId;
import dev.understudy.project.Workload;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The application of [SampleProjects].
final class SampleApplication {
    private SampleApplication() {}

    /// Every type, rule and access.
    static Application full() {
        var columns = Arrays.stream(ValueType.values())
                .filter(ValueType::isWrittenTwice)
                .map(type -> new ColumnMapping(
                        SampleProjects.word(type),
                        type == ValueType.TEXT ? "renamed" : SampleProjects.word(type),
                        type,
                        type == ValueType.DECIMAL ? 2 : 0,
                        type == ValueType.TEXT
                                ? EnumSet.complementOf(EnumSet.of(Conversion.UNICODE_TO_NFC))
                                : Set.of()))
                .toList();
        return new Application(
                List.of(
                        new TableMapping("orders", "order_", "integer", "integer", "integer", "text", columns),
                        new TableMapping("items", "items", "integer", null, null, null, columns)),
                List.of(
                        new AppVersion(
                                new VersionId("v1"), "old", Side.SOURCE, Side.SOURCE, false, false, Acknowledge.FIRST),
                        new AppVersion(
                                new VersionId("v3"), "new", Side.TARGET, Side.TARGET, true, true, Acknowledge.BOTH)),
                new VersionId("v1"),
                new Workload(operations(), 2000, Duration.ofSeconds(30)));
    }

    private static List<Operation> operations() {
        var values = new TreeMap<String, ValueRule>(Map.of(
                "a", new ValueRule.Fixed(""),
                "b", new ValueRule.Null(),
                "c", new ValueRule.OneOf(List.of("new", "paid")),
                "d", new ValueRule.Between(new BigDecimal("-1.50"), new BigDecimal("1E+3")),
                "e", new ValueRule.Now(),
                "f", new ValueRule.RandomUuid(),
                "g", new ValueRule.Unique("u", "@x"),
                "h", new ValueRule.Of("read", "id")));
        return List.of(
                new Operation(
                        new OperationId("place"),
                        "Place an order",
                        new BigDecimal("12.5"),
                        true,
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        List.of(
                                new Access.Read("read", "orders", ""),
                                new Access.Insert("insert", "orders", values),
                                new Access.Update("update", "orders", "read", values),
                                new Access.Delete("delete", "items", ""))),
                new Operation(
                        new OperationId("report"),
                        "Report",
                        new BigDecimal("0.0000001"),
                        false,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(20),
                        List.of(
                                new Access.Read("again", "orders", "x"),
                                new Access.Update("u", "orders", "", new TreeMap<>()),
                                new Access.Delete("d", "orders", "x"))));
    }
}
