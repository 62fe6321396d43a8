package dev.understudy.ui.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Operation;
import dev.understudy.store.text.TextForm;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Contexts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadModelTest {
    @TempDir
    private Path folder;

    private Context context;
    private WorkloadModel model;

    @BeforeEach
    void open() {
        context = Contexts.of(folder, TextForm.read(Path.of("sample-projects", "corner-books")), new ArrayList<>());
        model = new WorkloadModel(context.document());
    }

    @AfterEach
    void close() {
        model.close();
        context.document().close();
    }

    @Test
    void rateAndDeadlineAreEditedInPlace() {
        OperationModel row = first();
        row.rateProperty().set("0.5");
        row.deadlineProperty().set("250 ms");
        assertSame(row, first());
        assertEquals(new BigDecimal("0.5"), operation().perSecond());
        assertEquals(Duration.ofMillis(250), operation().deadline());
        assertEquals(
                "change the rate or deadline", context.document().undoProperty().get());
    }

    @Test
    void aRateOfNothingIsNotTaken() {
        BigDecimal before = operation().perSecond();
        first().rateProperty().set("0");
        assertTrue(first().wrongProperty().get().contains("a rate is a number above 0"));
        assertEquals(before, operation().perSecond());
    }

    @Test
    void whatAnOperationReadsAndWritesIsToldByTable() {
        assertEquals("books", first().reads());
        assertEquals("none", first().writes());
    }

    private OperationModel first() {
        return model.operationsProperty().get().getFirst();
    }

    private Operation operation() {
        return context.document()
                .project()
                .application()
                .workload()
                .operations()
                .getFirst();
    }
}
