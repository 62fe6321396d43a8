package dev.understudy.rehearse.report.claim;

import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.List;

/// Is every row accounted for, and each schema as it must be?
final class EveryRowAccounted implements ClaimRule {
    @Override
    public List<Claim> of(Run run) {
        Report.Restore restore = run.report().restore();
        if (!restore.judged()) {
            return List.of(Claim.open("every row is accounted for: the proof could not be made"));
        }
        if (restore.green()) {
            return List.of(Claim.proven(
                    "every row is accounted for, %,d as before and %,d as written; both schemas are as they must be"
                            .formatted(restore.restored(), restore.kept())));
        }
        return List.of(Claim.disproven("every row is accounted for: %s".formatted(String.join(", ", wrong(restore)))));
    }

    private static List<String> wrong(Report.Restore restore) {
        var wrong = new ArrayList<String>();
        add(wrong, restore.lost(), "lost");
        add(wrong, restore.resurrected(), "resurrected");
        add(wrong, restore.altered(), "altered");
        add(wrong, restore.unexplained(), "unexplained");
        add(wrong, restore.diverged(), "diverged");
        if (!restore.schemaDifferences().isEmpty()) {
            wrong.add(Run.counted(restore.schemaDifferences().size(), "schema difference"));
        }
        return wrong;
    }

    private static void add(List<String> wrong, long rows, String what) {
        if (rows > 0) {
            wrong.add("%,d %s".formatted(rows, what));
        }
    }
}
