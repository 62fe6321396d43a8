package dev.understudy.runbook.section;

import dev.understudy.runbook.Rehearsed;
import dev.understudy.runbook.document.Text;
import java.util.Locale;

/// Figures and closed sets as people read them. The same in every locale.
final class Words {
    private static final int SHORT = 8;

    private Words() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// A share of 0 to 1 in percent. What is above zero never reads 0.
    static String share(double share) {
        if (share > 0 && share < 0.00005) {
            return "under 0.01 %";
        }
        return share == 0 ? "0 %" : String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    /// The first letters of a fingerprint.
    static String fingerprint(String sha256) {
        return sha256.substring(0, Math.min(SHORT, sha256.length()));
    }

    /// A constant in words: `ROLL_BACK` is `roll back`.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static Text met(boolean met) {
        return met ? Text.of("met") : Text.alarm("MISSED");
    }

    static Text proof(Rehearsed.Proof proof) {
        if (!proof.judged()) {
            return Text.alarm("not made");
        }
        return proof.green() ? Text.of("green") : Text.alarm("RED");
    }

    static Text outcome(Rehearsed rehearsed) {
        String words = of(rehearsed.outcome());
        return switch (rehearsed.outcome()) {
            case COMPLETED, ROLLED_BACK -> Text.of(words);
            case STUCK, ABORTED, INTERRUPTED -> Text.alarm(words.toUpperCase(Locale.ROOT));
        };
    }
}
