package dev.understudy.runbook.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF as pictures, for a screen. Not for use by several threads.
public final class PageImages implements AutoCloseable {
    private static final float POINTS_PER_INCH = 72;

    private final PDDocument pdf;
    private final PDFRenderer renderer;

    private PageImages(PDDocument pdf) {
        this.pdf = pdf;
        this.renderer = new PDFRenderer(pdf);
    }

    /// @param pdf bytes that [PdfRunbook] made
    /// @throws UncheckedIOException if they are not a PDF
    public static PageImages of(byte[] pdf) {
        try {
            return new PageImages(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many pages there are.
    public int count() {
        return pdf.getNumberOfPages();
    }

    /// A page as PNG.
    ///
    /// @param page from 0
    /// @param dotsPerInch 96 for the size of the paper on a plain screen
    public byte[] png(int page, double dotsPerInch) {
        try {
            BufferedImage image = renderer.renderImage(page, (float) dotsPerInch / POINTS_PER_INCH, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
