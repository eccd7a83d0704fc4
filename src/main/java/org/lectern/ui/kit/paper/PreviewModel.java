package org.lectern.ui.kit.paper;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/**
 * What a preview shows: the pages, which one of them, and how large. Needs no toolkit; belongs to
 * one thread, the FX thread where there is one.
 */
public final class PreviewModel {
    /** The zoom that fits the whole page into the room there is. */
    public static final double FIT = 0;

    /** Pixels for a point at a zoom of 1, at which a page has its true size at 96 dots per inch. */
    static final double PIXELS_PER_POINT = 96.0 / 72;

    private static final double[] STEPS = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3};

    private final ReadOnlyObjectWrapper<@Nullable PageSource> source =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(FIT);
    private final ReadOnlyDoubleWrapper shownZoom = new ReadOnlyDoubleWrapper(1);
    private boolean renewing;

    /** The pages, or null while there is nothing to show. */
    public ReadOnlyObjectProperty<@Nullable PageSource> source() {
        return source.getReadOnlyProperty();
    }

    /** How many pages there are, 0 while there is nothing to show. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** The page shown, counted from 0; 0 while there is none. */
    public ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    /** The zoom asked for: {@link #FIT}, or a factor of the true size. */
    public ReadOnlyDoubleProperty zoom() {
        return zoom.getReadOnlyProperty();
    }

    /** The zoom on screen, as a factor of the true size, also while the page is fitted. */
    public ReadOnlyDoubleProperty shownZoom() {
        return shownZoom.getReadOnlyProperty();
    }

    /** Shows other pages, beginning at a page, which is brought into range. */
    public void show(@Nullable PageSource pages, int first) {
        int newCount = pages == null ? 0 : pages.count();
        // In this order nobody who watches one of the three sees a page that is not there, and
        // whoever watches the pages finds their number already right.
        page.set(0);
        count.set(newCount);
        source.set(pages);
        goTo(first);
    }

    /**
     * Shows the pages anew after a change of what they say, at the same page as far as there is
     * one. The old picture stands until the new one is drawn: whoever writes sees no flicker.
     */
    public void renew(PageSource pages) {
        goTo(Math.min(page.get(), pages.count() - 1));
        count.set(pages.count());
        renewing = true;
        source.set(pages);
        renewing = false;
    }

    /** Whether the pages that are just being set are the old ones with other words. */
    boolean isRenewing() {
        return renewing;
    }

    /** Goes to a page counted from 0; beyond the ends, to the first or last. */
    public void goTo(int wanted) {
        page.set(Math.clamp(wanted, 0, Math.max(0, count.get() - 1)));
    }

    /** One page on. */
    public void next() {
        goTo(page.get() + 1);
    }

    /** One page back. */
    public void previous() {
        goTo(page.get() - 1);
    }

    /** As large as another preview: {@link #FIT}, or a factor of the true size. */
    public void zoomTo(double factor) {
        zoom.set(factor);
    }

    /** Fits the whole page. */
    public void fit() {
        zoom.set(FIT);
    }

    /** The next larger step. */
    public void zoomIn() {
        for (double step : STEPS) {
            if (step > shownZoom.get() + 0.01) {
                zoom.set(step);
                return;
            }
        }
    }

    /** The next smaller step. */
    public void zoomOut() {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < shownZoom.get() - 0.01) {
                zoom.set(STEPS[i]);
                return;
            }
        }
    }

    /** Whether {@link #zoomIn} leads anywhere at this zoom. */
    static boolean canZoomIn(double shown) {
        return shown + 0.01 < STEPS[STEPS.length - 1];
    }

    /** Whether {@link #zoomOut} leads anywhere at this zoom. */
    static boolean canZoomOut(double shown) {
        return shown - 0.01 > STEPS[0];
    }

    /** Called by the control: the zoom that it has on screen. */
    void setShownZoom(double factor) {
        shownZoom.set(factor);
    }
}
