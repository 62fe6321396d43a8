package dev.understudy.runbook.pdf;

import java.util.List;

/// Something on a page. Places are from the left edge of the text and down from the top of what it belongs to.
sealed interface Mark {

    /// This mark further down and to the right.
    Mark moved(double right, double down);

    /// A piece of a line; `y` is its base line.
    record Words(double x, double y, Run run, Ink ink) implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new Words(x + right, y + down, run, ink);
        }
    }

    /// A line through points.
    record Line(List<double[]> points, double width, Ink ink) implements Mark {
        static Line of(double x1, double y1, double x2, double y2, double width, Ink ink) {
            return new Line(List.of(new double[] {x1, y1}, new double[] {x2, y2}), width, ink);
        }

        @Override
        public Mark moved(double right, double down) {
            return new Line(
                    points.stream()
                            .map(point -> new double[] {point[0] + right, point[1] + down})
                            .toList(),
                    width,
                    ink);
        }
    }

    /// A filled shape.
    record Fill(List<double[]> points, Ink ink) implements Mark {
        static Fill box(double x, double y, double width, double height, Ink ink) {
            return new Fill(
                    List.of(
                            new double[] {x, y},
                            new double[] {x + width, y},
                            new double[] {x + width, y + height},
                            new double[] {x, y + height}),
                    ink);
        }

        @Override
        public Mark moved(double right, double down) {
            return new Fill(
                    points.stream()
                            .map(point -> new double[] {point[0] + right, point[1] + down})
                            .toList(),
                    ink);
        }
    }

    /// An empty box.
    record Frame(double x, double y, double width, double height, double line, Ink ink) implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new Frame(x + right, y + down, width, height, line, ink);
        }
    }

    /// A place that leads elsewhere.
    record Link(double x, double y, double width, double height, String target) implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new Link(x + right, y + down, width, height, target);
        }
    }

    /// A place that links lead to, and bookmarks.
    ///
    /// @param level 1 for a section, 2 for a heading in it; 0: no bookmark
    record Anchor(double y, String name, String title, int level) implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new Anchor(y + down, name, title, level);
        }
    }

    /// The page of an anchor, flush right at `x`.
    record PageOf(double x, double y, String target, double size) implements Mark {
        @Override
        public Mark moved(double right, double down) {
            return new PageOf(x + right, y + down, target, size);
        }
    }
}
