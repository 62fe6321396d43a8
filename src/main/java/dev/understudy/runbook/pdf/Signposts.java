package dev.understudy.runbook.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// Bookmarks and links.
final class Signposts {
    private final PDDocument pdf;
    private final List<List<Mark>> pages;
    private final Map<String, PDPageXYZDestination> places = new HashMap<>();

    Signposts(PDDocument pdf, List<List<Mark>> pages) {
        this.pdf = pdf;
        this.pages = pages;
    }

    void put() throws IOException {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem section = new PDOutlineItem();
        for (int page = 0; page < pages.size(); page++) {
            for (Mark mark : pages.get(page)) {
                if (mark instanceof Mark.Anchor anchor) {
                    section = bookmark(outline, section, anchor, place(anchor, page));
                }
            }
        }
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        for (int page = 0; page < pages.size(); page++) {
            for (Mark mark : pages.get(page)) {
                if (mark instanceof Mark.Link link && places.containsKey(link.target())) {
                    link(link, page);
                }
            }
        }
    }

    private PDPageXYZDestination place(Mark.Anchor anchor, int page) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(pdf.getPage(page));
        place.setTop((int) (Style.PAGE_HEIGHT - Style.MARGIN - anchor.y() + Style.GAP));
        place.setLeft(0);
        places.putIfAbsent(anchor.name(), place);
        return place;
    }

    private static PDOutlineItem bookmark(
            PDDocumentOutline outline, PDOutlineItem section, Mark.Anchor anchor, PDPageXYZDestination place) {
        if (anchor.level() == 0) {
            return section;
        }
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(anchor.title());
        item.setDestination(place);
        if (anchor.level() == 1) {
            outline.addLast(item);
            return item;
        }
        section.addLast(item);
        return section;
    }

    private void link(Mark.Link link, int page) throws IOException {
        PDAnnotationLink annotation = new PDAnnotationLink();
        annotation.setRectangle(new PDRectangle(
                (float) (Style.MARGIN + link.x()),
                (float) (Style.PAGE_HEIGHT - Style.MARGIN - link.y() - link.height()),
                (float) link.width(),
                (float) link.height()));
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        annotation.setBorderStyle(none);
        annotation.setDestination(places.get(link.target()));
        pdf.getPage(page).getAnnotations().add(annotation);
    }
}
