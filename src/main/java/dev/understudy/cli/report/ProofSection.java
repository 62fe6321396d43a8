package dev.understudy.cli.report;

import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.List;

/// Loss of acknowledged writes, and every row accounted for.
final class ProofSection {
    private ProofSection() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>(ReportText.section("Loss", loss(report.loss())));
        lines.addAll(ReportText.section(
                "Proof: " + colour(report.restore()),
                report.restore().judged() ? proof(report.restore()) : unjudged()));
        return lines;
    }

    static String colour(Report.Restore restore) {
        if (!restore.judged()) {
            return "not made";
        }
        return restore.green() ? "green" : "RED";
    }

    private static List<String> loss(Report.Loss loss) {
        TextTable table = new TextTable("lrl");
        table.row("acknowledged", Amounts.count(loss.acknowledged()), "writes");
        table.row("lost", Amounts.count(loss.lostWrites()), "writes in " + Amounts.count(loss.lostRows(), "row"));
        table.row("", Amounts.count(loss.lostAfterOnset()), "of them acknowledged after the onset");
        table.row(
                "unknown", Amounts.count(loss.unknown()), Amounts.count(loss.unknownPresent()) + " turned out present");
        table.row("duplicated", Amounts.count(loss.duplicatedRows()), "rows");
        table.row("resurrected", Amounts.count(loss.resurrectedRows()), "rows");
        List<String> lines = new ArrayList<>(table.lines());
        loss.lost().forEach(row -> lines.add("  lost: " + row));
        return lines;
    }

    private static List<String> proof(Report.Restore restore) {
        TextTable table = new TextTable("lrl");
        table.row("restored", Amounts.count(restore.restored()), "rows as they were before");
        table.row("kept", Amounts.count(restore.kept()), "rows as the application wrote them");
        table.row("lost", Amounts.count(restore.lost()), "rows that must be there");
        table.row("resurrected", Amounts.count(restore.resurrected()), "rows that were deleted");
        table.row("altered", Amounts.count(restore.altered()), "rows with values that nobody wrote");
        table.row("unexplained", Amounts.count(restore.unexplained()), "rows that nobody inserted");
        table.row("diverged", Amounts.count(restore.diverged()), "rows whose copy differs");
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(restore.schemaDifferences().isEmpty() ? "  schemas equal" : "  schemas differ:");
        restore.schemaDifferences().forEach(difference -> lines.add("    " + difference));
        restore.named().forEach(row -> lines.add("  not as it must be: " + row));
        return lines;
    }

    private static List<String> unjudged() {
        return List.of("  The proof could not be made: nothing is known of the rows.");
    }
}
