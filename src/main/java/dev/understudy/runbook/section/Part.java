package dev.understudy.runbook.section;

import dev.understudy.runbook.document.Block;
import java.util.List;

/// A section of the runbook. Without state. A new one is one class, and one line in [Runbook].
interface Part {

    /// Names it for links; never changes.
    String anchor();

    /// Its heading, without a number.
    String title();

    /// What it says.
    List<Block> blocks(Brief brief);
}
