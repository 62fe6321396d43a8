package dev.understudy.runbook.section;

import dev.understudy.project.Phase;
import dev.understudy.project.Step;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;

/// Everything about each step: what is run, how it is taken back, and by whom.
final class StepByStepPart implements Part {
    @Override
    public String anchor() {
        return "step-by-step";
    }

    @Override
    public String title() {
        return "Step by step";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        List<Block> blocks = new ArrayList<>();
        for (Phase phase : brief.project().plan().phases()) {
            phase.steps().stream()
                    .filter(Step::enabled)
                    .forEach(step -> blocks.addAll(StepSheet.of(brief, phase, step)));
        }
        return blocks.isEmpty() ? List.of(new Block.Paragraph(Text.quiet("The plan has no step."))) : blocks;
    }
}
