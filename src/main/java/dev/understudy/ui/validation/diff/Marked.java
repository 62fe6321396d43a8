package dev.understudy.ui.validation.diff;

import dev.understudy.ui.validation.diff.Piece.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two values that differ, in pieces.
public record Marked(List<Piece> source, List<Piece> target) {
    /// Longer middles than these, as a product of both lengths, are marked as a whole.
    private static final long MOST_CELLS = 1_000_000;

    public Marked {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /// Marks code points that are in one value only: what is left beside a longest common subsequence.
    /// Quadratic in what lies between the common beginning and the common end.
    public static Marked of(@Nullable String source, @Nullable String target) {
        if (source == null || target == null) {
            return new Marked(whole(source), whole(target));
        }
        int[] one = source.codePoints().toArray();
        int[] other = target.codePoints().toArray();
        int start = 0;
        while (start < Math.min(one.length, other.length) && one[start] == other[start]) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length, other.length) - start
                && one[one.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
        }
        var onlyOne = new BitSet();
        var onlyOther = new BitSet();
        onlyOne.set(start, one.length - end);
        onlyOther.set(start, other.length - end);
        if ((long) onlyOne.cardinality() * onlyOther.cardinality() <= MOST_CELLS) {
            unmarkCommon(one, other, onlyOne, onlyOther);
        }
        return new Marked(pieces(one, onlyOne), pieces(other, onlyOther));
    }

    /// A value that has nothing to be held against.
    public static List<Piece> whole(@Nullable String value) {
        if (value == null) {
            return List.of(new Piece("NULL", Kind.WORD));
        }
        return pieces(value.codePoints().toArray(), new BitSet());
    }

    private static void unmarkCommon(int[] one, int[] other, BitSet onlyOne, BitSet onlyOther) {
        int from = onlyOne.nextSetBit(0);
        int fromOther = onlyOther.nextSetBit(0);
        if (from < 0 || fromOther < 0) {
            return;
        }
        int rows = onlyOne.cardinality();
        int columns = onlyOther.cardinality();
        int[][] longest = longest(one, other, new int[] {from, fromOther, rows, columns});
        int row = 0;
        int column = 0;
        while (row < rows && column < columns) {
            if (one[from + row] == other[fromOther + column]) {
                onlyOne.clear(from + row++);
                onlyOther.clear(fromOther + column++);
            } else if (longest[row + 1][column] >= longest[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
    }

    /// Length of the longest common subsequence of what follows each pair of places.
    private static int[][] longest(int[] one, int[] other, int[] middle) {
        int[][] longest = new int[middle[2] + 1][middle[3] + 1];
        for (int row = middle[2] - 1; row >= 0; row--) {
            for (int column = middle[3] - 1; column >= 0; column--) {
                longest[row][column] = one[middle[0] + row] == other[middle[1] + column]
                        ? longest[row + 1][column + 1] + 1
                        : Math.max(longest[row + 1][column], longest[row][column + 1]);
            }
        }
        return longest;
    }

    private static List<Piece> pieces(int[] points, BitSet differing) {
        if (points.length == 0) {
            return List.of(new Piece("empty text", Kind.WORD));
        }
        var visible = new Visible(points);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < points.length) {
            boolean differs = differing.get(at);
            int next = differs ? differing.nextClearBit(at) : differing.nextSetBit(at);
            int to = next < 0 ? points.length : Math.min(next, points.length);
            pieces.add(new Piece(visible.text(at, to, differs), differs ? Kind.DIFFERS : Kind.SAME));
            at = to;
        }
        return pieces;
    }
}
