package dev.understudy.rehearse.proof;

import dev.understudy.budget.Measured;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.RowChange;
import dev.understudy.rehearse.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The judgement over all rows after a rehearsal, rolled back or completed: every key of baseline, ledger and
/// store is exactly one [KeyClass].
///
/// *Lost writes* are acknowledged writes of which at least one change is absent, if no later acknowledged write
/// of the same key that is there supersedes it ([Superseded]). An acknowledged delete that was undone is a lost
/// write too, though its key counts as resurrected. *Lost rows* are the keys so affected, and with them the
/// rows of the baseline that are absent though nothing acknowledged or unknown deleted them.
///
/// Unknown writes are neither lost nor resurrected: a key may be in their state or not. Only one that is
/// half there is held against the proof ([UnknownWrites]). An intended write that never settled is unknown;
/// a refused one never happened.
///
/// @param loss for the report
/// @param rows for the report, without divergence and schema; [#restore] gives the whole
/// @param rowsFromBefore rows of the baseline that are absent though nothing deleted them: they are older than
///     any age that loss could state, so that no RPO is met with them
public record Judgement(Report.Loss loss, long rowsFromBefore, Report.Restore rows) {

    /// Judges. A million rows and fifty thousand writes take seconds.
    public static Judgement of(Evidence evidence) {
        var tally = new Tally();
        var unknown = new UnknownWrites();
        Map<String, List<Change>> changes = changes(evidence.ledger());
        for (FinalTable store : evidence.stores()) {
            new TableJudge(evidence.baselineOf(store.table()), store, evidence.digest(), tally, unknown)
                    .judge(changes.getOrDefault(store.table(), List.of()));
        }
        unknown.demoteTorn(tally);
        return new Judgement(loss(evidence, tally, unknown), tally.rowsFromBefore(), restore(tally));
    }

    /// The proof for the report: these rows with what else must hold.
    ///
    /// @param copy what the copy differs in; [Divergence#NONE] where none remains
    /// @param schemaDifferences from [SchemaDifferences]
    public Report.Restore restore(Divergence copy, List<String> schemaDifferences) {
        var named = new Names();
        rows.named().forEach(named::add);
        copy.named().forEach(named::add);
        return new Report.Restore(
                true,
                rows.restored(),
                rows.kept(),
                rows.lost(),
                rows.resurrected(),
                rows.altered(),
                rows.unexplained(),
                copy.keys(),
                schemaDifferences,
                named.list());
    }

    /// As the objectives ask for it.
    public Measured.Lost lost() {
        return new Measured.Lost(loss.lostWrites(), loss.oldestLostAge(), rowsFromBefore);
    }

    private static Map<String, List<Change>> changes(List<LedgerWrite> ledger) {
        var byTable = new HashMap<String, List<Change>>();
        for (LedgerWrite write : ledger) {
            for (RowChange change : write.changes()) {
                byTable.computeIfAbsent(change.table(), _ -> new ArrayList<>()).add(new Change(write, change));
            }
        }
        return byTable;
    }

    private static Report.Loss loss(Evidence evidence, Tally tally, UnknownWrites unknown) {
        return new Report.Loss(
                evidence.ledger().stream().filter(Change::acknowledged).count(),
                evidence.ledger().stream().filter(Change::unknown).count(),
                unknown.present(),
                tally.lostWrites().count(),
                tally.lostRows(),
                tally.lostWrites().after(evidence.onset()),
                tally.lostWrites().oldestAge(evidence.onset()),
                tally.duplicated(),
                tally.of(KeyClass.RESURRECTED),
                tally.lostNamed().list());
    }

    private static Report.Restore restore(Tally tally) {
        return new Report.Restore(
                true,
                tally.of(KeyClass.RESTORED),
                tally.of(KeyClass.KEPT),
                tally.of(KeyClass.LOST),
                tally.of(KeyClass.RESURRECTED),
                tally.of(KeyClass.ALTERED),
                tally.of(KeyClass.UNEXPLAINED),
                0,
                List.of(),
                tally.named().list());
    }
}
