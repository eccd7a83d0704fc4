package org.lectern.ui.handout;

import org.lectern.ui.kit.paper.PageExtent;
import org.lectern.ui.kit.paper.PagePixels;
import org.lectern.ui.kit.paper.PageSource;

import java.util.List;

/**
 * The pages of several sheets, one after the other.
 *
 * @param parts each sheet's own pages
 */
record SheetPages(List<Part> parts) implements PageSource {
    /** A sheet's pages. */
    record Part(SheetKey key, PageSource pages) {}

    /** A page of a sheet, counted from 0. */
    record Place(SheetKey key, int page) {}

    SheetPages {
        parts = List.copyOf(parts);
    }

    @Override
    public int count() {
        return parts.stream().mapToInt(part -> part.pages().count()).sum();
    }

    @Override
    public PageExtent extent(int page) {
        var place = place(page);
        return pages(place).extent(place.page());
    }

    @Override
    public PagePixels render(int page, double pixelsPerPoint) {
        var place = place(page);
        return pages(place).render(place.page(), pixelsPerPoint);
    }

    /** Which sheet's page stands there. @throws IndexOutOfBoundsException beyond the last */
    Place place(int page) {
        int left = page;
        for (var part : parts) {
            if (left >= 0 && left < part.pages().count()) {
                return new Place(part.key(), left);
            }
            left -= part.pages().count();
        }
        throw new IndexOutOfBoundsException("page " + page + " of " + count());
    }

    /** Where a sheet's page stands, or -1 when there is no such sheet. */
    int indexOf(Place place) {
        int before = 0;
        for (var part : parts) {
            if (part.key().equals(place.key())) {
                return before + Math.min(place.page(), part.pages().count() - 1);
            }
            before += part.pages().count();
        }
        return -1;
    }

    private PageSource pages(Place place) {
        return parts.stream()
                .filter(part -> part.key().equals(place.key()))
                .findFirst()
                .orElseThrow()
                .pages();
    }
}
