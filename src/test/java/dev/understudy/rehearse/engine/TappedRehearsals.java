package dev.understudy.rehearse.engine;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.proof.Baseline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The rehearsals of a file, with somebody who hears of each write after the ledger has it.
record TappedRehearsals(Rehearsals all, Consumer<LedgerWrite> recorded) implements Rehearsals {
    @Override
    public Begun begin(RunSettings settings, Fingerprints fingerprints, Instant at) {
        return all.begin(settings, fingerprints, at);
    }

    @Override
    public Optional<Begun> interrupted() {
        return all.interrupted();
    }

    @Override
    public List<Finished> finished() {
        return all.finished();
    }

    @Override
    public Journal journal(long rehearsal) {
        return all.journal(rehearsal);
    }

    @Override
    public Ledger ledger(long rehearsal) {
        Ledger ledger = all.ledger(rehearsal);
        return new Ledger() {
            @Override
            public void record(LedgerWrite write) {
                ledger.record(write);
                recorded.accept(write);
            }

            @Override
            public List<LedgerWrite> writes() {
                return ledger.writes();
            }

            @Override
            public long highestSequence() {
                return ledger.highestSequence();
            }
        };
    }

    @Override
    public void saveBaseline(long rehearsal, Baseline baseline, Fingerprints fingerprints) {
        all.saveBaseline(rehearsal, baseline, fingerprints);
    }

    @Override
    public Optional<Baseline> baseline(long rehearsal) {
        return all.baseline(rehearsal);
    }

    @Override
    public void finish(long rehearsal, String outcome, String report, Instant at) {
        all.finish(rehearsal, outcome, report, at);
    }

    @Override
    public void discard(long rehearsal, Instant at) {
        all.discard(rehearsal, at);
    }
}
