package dev.understudy.runbook.section;

import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Every row accounted for, and what no rehearsal can have seen.
final class ProofPart implements Part {
    private static final List<Column> COLUMNS = List.of(
            Column.number("#", 4),
            Column.text("Proof", 12),
            Column.number("Restored", 12),
            Column.number("Kept", 10),
            Column.number("Lost", 9),
            Column.number("Returned", 11),
            Column.number("Altered", 10),
            Column.number("Unexplained", 14),
            Column.number("Diverged", 11),
            Column.text("Schemas", 12));

    @Override
    public String anchor() {
        return "proof";
    }

    @Override
    public String title() {
        return "Proof, and what was not seen";
    }

    @Override
    public List<Block> blocks(Brief brief) {
        List<Rehearsed> all = brief.material().rehearsals();
        if (all.isEmpty()) {
            return List.of(new Block.Paragraph(Text.strong("Nothing is proven: not rehearsed.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(COLUMNS, all.stream().map(ProofPart::row).toList()));
        String differences = all.stream()
                .flatMap(one -> one.proof().schemaDifferences().stream().map(what -> one.number() + ": " + what))
                .collect(Collectors.joining("\n"));
        if (!differences.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.strong("Schemas differ in rehearsal\n").and(differences)));
        }
        blocks.add(new Block.Paragraph(Text.quiet(
                "Rows. Restored: as before. Kept: as the application wrote them. Returned: deleted, and back again."
                        + " Altered: values that nobody wrote. Diverged: the copy differs.")));
        blocks.add(new Block.Heading(
                "blind-spots",
                "What rehearsal %d cannot have seen".formatted(all.getLast().number())));
        blocks.add(unseen(all.getLast()));
        return blocks;
    }

    private static Block unseen(Rehearsed last) {
        return new Block.Paragraph(
                last.unseen().isEmpty()
                        ? Text.quiet("Its report names nothing.")
                        : Text.of(
                                last.unseen().stream().map(what -> "· " + what).collect(Collectors.joining("\n"))));
    }

    private static Row row(Rehearsed one) {
        Rehearsed.Proof proof = one.proof();
        List<Text> cells = new ArrayList<>(List.of(Text.quiet(String.valueOf(one.number())), Words.proof(proof)));
        for (long rows : new long[] {
            proof.restored(),
            proof.kept(),
            proof.lost(),
            proof.resurrected(),
            proof.altered(),
            proof.unexplained(),
            proof.diverged()
        }) {
            cells.add(proof.judged() ? Text.of(Words.count(rows)) : Text.quiet("not judged"));
        }
        cells.add(schemas(proof));
        return new Row(cells, false);
    }

    private static Text schemas(Rehearsed.Proof proof) {
        if (!proof.judged()) {
            return Text.quiet("not judged");
        }
        return proof.schemaDifferences().isEmpty() ? Text.of("equal") : Text.alarm("DIFFER");
    }
}
