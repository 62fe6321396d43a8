package dev.understudy.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// What a window shows at one moment.
record Picture(BufferedImage image) {
    private static final Path SCREENS = Path.of("target", "screens");

    /// On the JavaFX thread.
    static Picture of(Scene scene) {
        return new Picture(SwingFXUtils.fromFXImage(scene.snapshot(null), null));
    }

    /// The same of a part that no window shows as large as it is.
    static Picture of(Node node) {
        return new Picture(SwingFXUtils.fromFXImage(node.snapshot(null, null), null));
    }

    Picture write(String name) {
        try {
            Files.createDirectories(SCREENS);
            ImageIO.write(image, "png", SCREENS.resolve(name + ".png").toFile());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the picture " + name, e);
        }
    }

    /// How many colours it has, counted at every third pixel.
    int colours() {
        Set<Integer> seen = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                seen.add(image.getRGB(x, y));
            }
        }
        return seen.size();
    }
}
