package dev.understudy.ui.staging;

import dev.understudy.project.Product;
import dev.understudy.staging.ProductionGuard;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Driver properties as people type them: `sslmode=require, connectTimeout=5`.
final class DriverProperties {
    private DriverProperties() {}

    /// What it says; empty if it says something else, or names a property that a project may not set.
    static Optional<SortedMap<String, String>> read(String typed, Product product) {
        SortedMap<String, String> read = new TreeMap<>();
        for (String part : typed.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (!ProductionGuard.allowedProperties(product).contains(name)) {
                return Optional.empty();
            }
            read.put(name, part.substring(equals + 1).strip());
        }
        return Optional.of(read);
    }

    static String show(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /// What may be typed.
    static String hint(Product product) {
        return "Driver properties are name=value, apart by commas. %s takes: %s."
                .formatted(product.title(), String.join(", ", ProductionGuard.allowedProperties(product)));
    }
}
