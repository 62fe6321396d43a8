package dev.understudy.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.Access;
import dev.understudy.project.ValueRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsKnownTest {
    private final Projects shop = new Projects();

    @Test
    void operationsMayOnlyTouchWhatIsMapped() {
        shop.operations = List.of(Projects.operation(
                new Access.Read("a", "stock", ""),
                Projects.insert("b", "orders", "total", new ValueRule.Null()),
                new Access.Delete("c", "orders", "later"),
                Projects.insert("c", "orders", "note", new ValueRule.Of("b", "gone"))));

        fails("Operation read-order names the table stock, which is not mapped."
                + " Operation read-order sets the column total, which is not mapped."
                + " Operation read-order takes the row of the access later, which does not come before."
                + " Operation read-order has two accesses named c."
                + " Operation read-order takes a value of the column gone, which is not mapped.");
    }

    @Test
    void aRowOfAnotherTableFails() {
        shop.tables = List.of(Projects.table("orders"), Projects.table("lines"));
        shop.operations = List.of(
                Projects.operation(new Access.Read("order", "orders", ""), new Access.Read("line", "lines", "order")));

        fails("Operation read-order takes the row of the access order, which is of another table.");
    }

    @Test
    void aWorkloadWithoutACriticalOperationFails() {
        shop.operations = List.of(Projects.operation(false, new Access.Read("order", "orders", "")));

        fails("No operation is critical, so no downtime could be seen.");
    }

    private void fails(String why) {
        assertEquals(why, String.join(" ", new OperationsKnown().problems(shop.candidate())));
    }
}
