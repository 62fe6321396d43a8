package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Face;

/// Colours that stay apart on a printer without colours.
enum Ink {
    TEXT(0x24292f),
    MUTED(0x57606a),
    LINE(0xd0d7de),
    TINT(0xeef1f4),
    BAR(0x6e7781),
    ALARM(0xb3161f);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    int rgb() {
        return rgb;
    }

    static Ink of(Face face) {
        return switch (face) {
            case PLAIN, STRONG, CODE -> TEXT;
            case QUIET -> MUTED;
            case ALARM -> ALARM;
        };
    }
}
