package dev.understudy.runbook.section;

import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.Collections;
import java.util.List;

/// Room for what happens on the night: the retrospective lives on it.
final class LogPart implements Part {
    private static final int LINES = 14;

    @Override
    public String anchor() {
        return "log";
    }

    @Override
    public String title() {
        return "Log of the night";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        return List.of(new Block.Table(
                List.of(Column.box("At", 12), Column.box("What happened, what was decided", 68), Column.box("By", 20)),
                Collections.nCopies(LINES, Row.of(Text.NONE, Text.NONE, Text.NONE))));
    }
}
