package org.lectern.ui.handout;

import org.lectern.handout.PrintSet;

/** Makes the PDF of a print set. Called off the FX thread, by several threads. */
@FunctionalInterface
interface HandoutRenderer {
    /**
     * The PDF.
     *
     * @param title what the set is for
     * @param everyCopy whether each sheet comes in its copies, or once
     * @throws org.lectern.base.LecternException when there is nothing to print or a page can't be
     *     made
     */
    byte[] render(PrintSet set, String title, boolean everyCopy);
}
