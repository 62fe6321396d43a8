package dev.understudy.runbook.pdf;

import dev.understudy.runbook.document.Block;
import dev.understudy.runbook.document.Column;
import dev.understudy.runbook.document.Row;
import dev.understudy.runbook.document.Text;
import java.util.ArrayList;
import java.util.List;

/// Tables without a frame: heads over a rule, rows over hair lines. A row that is higher than a page is parted.
final class TableBlock {
    private static final double PAD = 3;
    private static final double BETWEEN = 9;
    private static final double BOX = 11;
    private static final int MOST_LINES = 48;

    private final Fonts fonts;
    private final Block.Table table;
    private final double[] left;
    private final double[] width;

    private TableBlock(Fonts fonts, Block.Table table) {
        this.fonts = fonts;
        this.table = table;
        int count = table.columns().size();
        this.left = new double[count];
        this.width = new double[count];
        double shares = table.columns().stream().mapToDouble(Column::share).sum();
        double at = 0;
        for (int i = 0; i < count; i++) {
            double whole = table.columns().get(i).share() / shares * Style.WIDTH;
            left[i] = at;
            width[i] = whole - (i == count - 1 ? 0 : BETWEEN);
            at += whole;
        }
    }

    static List<Chunk> of(Fonts fonts, Block.Table table) {
        return new TableBlock(fonts, table).chunks();
    }

    private List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        boolean headed =
                table.columns().stream().anyMatch(column -> !column.title().isEmpty());
        Chunk head = headed ? head() : Chunk.of(0, List.of());
        chunks.add(head.withNext());
        for (Row row : table.rows()) {
            row(row).forEach(part -> chunks.add(part.under(head)));
        }
        if (table.rows().isEmpty()) {
            chunks.add(Chunk.gap(0));
        }
        return chunks;
    }

    private Chunk head() {
        List<List<Lines.Line>> cells = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            cells.add(Lines.of(fonts, Text.quiet(table.columns().get(i).title()), width[i], Style.SMALL));
        }
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        double height = lines * Style.SMALL * Style.LEADING + 2 * PAD;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            marks.addAll(cell(i, cells.get(i), Style.SMALL));
        }
        marks.add(Mark.Line.of(0, height, Style.WIDTH, height, Style.HAIR, Ink.MUTED));
        return Chunk.of(height, marks);
    }

    private List<Chunk> row(Row row) {
        List<List<Lines.Line>> cells = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            cells.add(Lines.of(fonts, row.cells().get(i), width[i], Style.TEXT));
        }
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        List<Chunk> parts = new ArrayList<>();
        for (int from = 0; from < lines; from += MOST_LINES) {
            parts.add(part(row, cells, from, Math.min(lines, from + MOST_LINES), from + MOST_LINES >= lines));
        }
        return parts;
    }

    private Chunk part(Row row, List<List<Lines.Line>> cells, int from, int to, boolean last) {
        double height = (to - from) * Style.TEXT * Style.LEADING + 2 * PAD;
        List<Mark> marks = new ArrayList<>();
        if (row.marked()) {
            marks.add(Mark.Fill.box(0, 0, Style.WIDTH, height, Ink.TINT));
            marks.add(Mark.Fill.box(-4, 0, 2.5, height, Ink.ALARM));
        }
        for (int i = 0; i < left.length; i++) {
            List<Lines.Line> lines = cells.get(i);
            marks.addAll(cell(i, lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())), Style.TEXT));
            if (from == 0 && table.columns().get(i).kind() == Column.Kind.BOX) {
                marks.add(new Mark.Frame(left[i], (height - BOX) / 2, width[i], BOX, Style.HAIR * 1.5, Ink.TEXT));
            }
        }
        if (last) {
            marks.add(Mark.Line.of(0, height, Style.WIDTH, height, Style.HAIR, Ink.LINE));
        }
        return Chunk.of(height, marks);
    }

    private List<Mark> cell(int column, List<Lines.Line> lines, double size) {
        boolean right = table.columns().get(column).kind() == Column.Kind.NUMBER;
        double height = size * Style.LEADING;
        List<Mark> marks = new ArrayList<>();
        double y = PAD + size * Style.BASE;
        for (Lines.Line line : lines) {
            double x = right ? left[column] + width[column] - line.width() : left[column];
            marks.addAll(line.marks(x, y, height));
            y += height;
        }
        return marks;
    }
}
