package dev.understudy.runbook.document;

import java.util.List;

/// A part of the runbook that is found in its contents.
///
/// @param anchor names it for links; unique in the document
/// @param title with its number; empty for what stands before the first section
public record Section(String anchor, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
