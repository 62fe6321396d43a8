package dev.understudy.ui.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.compare.RowKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DifferenceCsvTest {
    @Test
    void nullAnEmptyTextAndQuotesAreToldApart() {
        var table = new TableState(
                Scripted.table("orders"),
                OptionalLong.of(3),
                OptionalLong.of(3),
                Map.of(dev.understudy.compare.Level.CHECKSUM, new LevelState.Differs(3)),
                OptionalDouble.of(1),
                List.of("sum of total: 1, 2"),
                List.of(Scripted.changed(1, "", "a \"b\", c"), Scripted.changed(2, "x", "line\nend")),
                List.of(RowKey.of(9)));

        assertEquals("""
                table,difference,key,column,source,target
                orders,figure,"","sum of total: 1, 2",,
                orders,changed,1,note,"","a ""b"", c"
                orders,changed,2,note,x,"line
                end"
                orders,suspected,9,"",,
                """, DifferenceCsv.of(List.of(table)).replace("\r\n", "\n"));
    }
}
