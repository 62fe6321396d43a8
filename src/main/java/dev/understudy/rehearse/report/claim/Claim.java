package dev.understudy.rehearse.report.claim;

/// Something that one may want to know of a migration, and what a run says to it.
///
/// @param words a sentence without its full stop
public record Claim(Standing standing, String words) {

    /// Whether a run shows it.
    public enum Standing {
        PROVEN,
        DISPROVEN,
        NOT_PROVEN
    }

    static Claim proven(String words) {
        return new Claim(Standing.PROVEN, words);
    }

    static Claim disproven(String words) {
        return new Claim(Standing.DISPROVEN, words);
    }

    static Claim open(String words) {
        return new Claim(Standing.NOT_PROVEN, words);
    }
}
