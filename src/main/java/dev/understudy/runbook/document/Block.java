package dev.understudy.runbook.document;

import java.util.List;

/// A part of a section. Closed: whoever prints a runbook must know every kind.
public sealed interface Block {

    /// A heading inside a section. It stays on the page of what follows it.
    ///
    /// @param anchor names it for links; unique in the document
    record Heading(String anchor, String title) implements Block {}

    /// Running text.
    record Paragraph(Text text) implements Block {}

    /// What must be read first, in a frame.
    ///
    /// @param loud whether it keeps somebody from going on
    record Callout(boolean loud, Text title, List<Text> lines) implements Block {
        public Callout {
            lines = List.copyOf(lines);
        }
    }

    /// Rows under column heads. The heads are repeated on every page.
    record Table(List<Column> columns, List<Row> rows) implements Block {
        /// @throws IllegalArgumentException if a row has more or fewer cells than there are columns
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("a row of %d cells under %d columns"
                            .formatted(row.cells().size(), columns.size()));
                }
            }
        }
    }

    /// Lines to tick off.
    record CheckList(List<Text> items) implements Block {
        public CheckList {
            items = List.copyOf(items);
        }
    }

    /// Text to be run or compared as it stands, with its line breaks. Wide lines wrap.
    ///
    /// @param caption where it comes from
    record Code(String caption, String text) implements Block {}

    /// Empty boxes side by side, each under its label, to be filled in by hand.
    record Blanks(List<String> labels) implements Block {
        public Blanks {
            labels = List.copyOf(labels);
        }
    }

    /// Bars over a common time axis.
    record Timeline(List<Bar> bars) implements Block {
        public Timeline {
            bars = List.copyOf(bars);
        }
    }

    /// A picture of lines.
    ///
    /// @param caption what it shows
    record Picture(Drawing drawing, String caption) implements Block {}

    /// The sections and their pages, each a link.
    record Contents() implements Block {}
}
