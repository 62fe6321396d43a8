package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.Project;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelEditTest {
    /// A part that is not named would be lost without a word.
    @Test
    void everyPartOfAProjectIsKept() {
        assertEquals(
                Arrays.stream(Project.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                ModelEdit.kept());
    }
}
