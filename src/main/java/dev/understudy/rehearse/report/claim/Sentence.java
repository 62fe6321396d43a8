package dev.understudy.rehearse.report.claim;

/// Sentences that go on inside others.
final class Sentence {
    private Sentence() {}

    /// Without its full stop.
    static String open(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
