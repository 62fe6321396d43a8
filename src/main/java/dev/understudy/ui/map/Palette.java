package dev.understudy.ui.map;

/// The colours of a drawing, as `#rrggbb`; those of the style sheet, which a picture file cannot ask.
record Palette(
        String background,
        String box,
        String border,
        String text,
        String muted,
        String edge,
        String accent,
        String selected,
        String twoWay,
        String badgeText) {
    static final Palette LIGHT = new Palette(
            "#ffffff", "#ffffff", "#d0d7de", "#24292f", "#57606a", "#8c959f", "#0969da", "#ddf4ff", "#bf3989",
            "#ffffff");
    static final Palette DARK = new Palette(
            "#0d1117", "#161b22", "#30363d", "#c9d1d9", "#8b949e", "#6e7681", "#58a6ff", "#10233f", "#db61a2",
            "#0d1117");
}
