package dev.understudy.ui.rehearsal;

/// One clock of the strip: what it is, the figure, what belongs to it, and a line below.
///
/// @param share 0 to 1 of its limit, above 1 beyond it; negative: no bar
/// @param tone style class of the bar: used, now or over
record Clock(String caption, String figure, String unit, String below, double share, String tone) {
    static Clock plain(String caption, String figure, String unit, String below) {
        return new Clock(caption, figure, unit, below, -1, "used");
    }
}
