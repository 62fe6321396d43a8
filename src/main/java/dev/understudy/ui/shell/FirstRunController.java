package dev.understudy.ui.shell;

import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Parts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The page that stands where no project is open.
final class FirstRunController {
    private final List<Path> recent;
    private final Ways ways;

    @FXML
    private VBox projects;

    @FXML
    private Label recentTitle;

    @FXML
    private Button sample;

    /// What can be done from here.
    record Ways(Runnable sample, Runnable create, Runnable open, Consumer<Path> recent) {}

    FirstRunController(List<Path> recent, Ways ways) {
        this.recent = recent;
        this.ways = ways;
    }

    Parent node() {
        return Fxml.load(this);
    }

    @FXML
    private void initialize() {
        recentTitle.setVisible(!recent.isEmpty());
        sample.setDefaultButton(true);
        for (Path path : recent) {
            String name = String.valueOf(path.getFileName());
            Button link = Parts.button(Feather.FILE, name, () -> ways.recent().accept(path));
            link.getStyleClass().add("link-row");
            Parts.describe(link, path.toString());
            projects.getChildren().add(link);
        }
    }

    @FXML
    private void onSample() {
        ways.sample().run();
    }

    @FXML
    private void onCreate() {
        ways.create().run();
    }

    @FXML
    private void onOpen() {
        ways.open().run();
    }
}
