package dev.understudy.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.compare.NotCompared;
import dev.understudy.compare.RowKey;
import java.util.Collection;

/// What a comparison answers to programs: one JSON object.
public final class CompareJson {
    private CompareJson() {}

    /// Indented, ends with a line feed.
    public static String of(Compared compared) {
        ObjectNode json = ReportJson.object();
        json.put("equal", compared.equal());
        json.put("differences", compared.result().differences());
        json.put("rechecked", compared.result().rechecked());
        json.put("tookMillis", compared.result().took().toMillis());
        json.put("rowsPerSecond", CompareText.rowsPerSecond(compared.result()));
        json.put("bytesReceived", compared.bytesReceived());
        ArrayNode tables = json.putArray("tables");
        compared.result().tables().forEach(table -> put(tables.addObject(), table));
        ArrayNode notCompared = json.putArray("notCompared");
        for (NotCompared one : compared.notCompared()) {
            notCompared.addObject().put("what", one.what()).put("why", one.why());
        }
        texts(json.putArray("options"), compared.options());
        texts(json.putArray("blindSpots"), compared.result().blindSpots());
        return ReportJson.text(json);
    }

    private static void put(ObjectNode json, TableResult table) {
        json.put("table", table.table());
        json.put("equal", table.equal());
        json.put("sourceRows", table.sourceRows());
        json.put("targetRows", table.targetRows());
        texts(json.putArray("figures"), table.figures());
        ArrayNode missing = json.putArray("missing");
        ArrayNode extra = json.putArray("extra");
        ArrayNode changed = json.putArray("changed");
        ArrayNode duplicated = json.putArray("duplicated");
        for (RowDifference row : table.rows()) {
            switch (row.kind()) {
                case MISSING -> key(missing, row.key());
                case EXTRA -> key(extra, row.key());
                case CHANGED -> changed(changed.addObject(), row);
                case DUPLICATED -> {
                    ObjectNode one = duplicated.addObject();
                    key(one, row.key());
                    one.put("source", row.sourceCopies()).put("target", row.targetCopies());
                }
            }
        }
    }

    private static void changed(ObjectNode json, RowDifference row) {
        key(json, row.key());
        ArrayNode columns = json.putArray("columns");
        for (FieldDifference field : row.fields()) {
            columns.addObject()
                    .put("name", field.column())
                    .put("source", field.source())
                    .put("target", field.target());
        }
    }

    private static void key(ObjectNode into, RowKey key) {
        ArrayNode holder = into.arrayNode();
        key(holder, key);
        into.set("key", holder.get(0));
    }

    /// A key of one value as that value, one of several as a list.
    private static void key(ArrayNode into, RowKey key) {
        if (key.values().size() == 1) {
            value(into, key.values().getFirst());
        } else {
            ArrayNode values = into.addArray();
            key.values().forEach(value -> value(values, value));
        }
    }

    private static void value(ArrayNode into, Object value) {
        if (value instanceof Long number) {
            into.add(number);
        } else {
            into.add(value.toString());
        }
    }

    private static void texts(ArrayNode into, Collection<String> texts) {
        texts.forEach(into::add);
    }
}
