package dev.understudy.ui.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

/// Shows a script with line numbers and in colours, and hands on what is typed.
final class ScriptEditor {
    private final CodeArea area = new CodeArea();
    private String shown = "";
    private boolean showing;
    private Consumer<String> typed = _ -> {};

    ScriptEditor() {
        area.setLineNumbersEnabled(true);
        area.setSyntaxDecorator(new Colours());
        area.setContentPadding(new Insets(2, 8, 8, 8));
        area.getStyleClass().add("script");
        area.getModel().addListener(_ -> {
            String now = text();
            if (!showing && !now.equals(shown)) {
                shown = now;
                typed.accept(now);
            }
        });
    }

    /// Shows a script.
    ///
    /// @param changed is told every text that is typed
    void show(String path, String text, Consumer<String> changed) {
        typed = changed;
        area.setAccessibleText("Script " + path);
        if (!text.equals(shown)) {
            shown = text;
            showing = true;
            area.setText(text);
            showing = false;
        }
    }

    CodeArea node() {
        return area;
    }

    private String text() {
        return text((CodeTextModel) area.getModel());
    }

    private static String text(CodeTextModel model) {
        var text = new StringBuilder();
        for (int i = 0; i < model.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(model.getPlainText(i));
        }
        return text.toString();
    }

    /// Cuts the whole script anew after a change: a comment may have begun that ends many lines below.
    private static final class Colours implements SyntaxDecorator {
        private List<List<SqlText.Piece>> lines = List.of();

        @Override
        public RichParagraph createRichParagraph(CodeTextModel model, int index) {
            if (lines.size() != model.size()) {
                lines = SqlText.lines(text(model));
            }
            RichParagraph.Builder paragraph = RichParagraph.builder();
            for (SqlText.Piece piece : lines.get(index)) {
                paragraph.addWithStyleNames(
                        piece.text(), "sql-" + piece.kind().name().toLowerCase(Locale.ROOT));
            }
            return paragraph.build();
        }

        @Override
        public void handleChange(
                CodeTextModel model, TextPos start, TextPos end, int before, int lineCount, int after) {
            lines = SqlText.lines(text(model));
        }
    }
}
