package org.lectern.ui.kit.paper;

/** The way to the system's printers. Tests record what was asked for. */
@FunctionalInterface
public interface PrintPort {
    /** How printing ended. */
    enum Result {
        /** The pages were handed to the system. */
        PRINTED,
        /** The counselor closed the system's dialog. */
        CANCELLED,
        /** The system knows no printer. */
        NO_PRINTER
    }

    /**
     * Asks with the system's own dialog and prints. Waits for the counselor, so it is called off
     * the FX thread.
     *
     * @param pdf the pages in their order
     * @param jobName what the printer's queue shows
     * @param copies how often the whole is suggested to be printed, 1 or more
     * @throws org.lectern.base.LecternException when the system refused the pages
     */
    Result print(byte[] pdf, String jobName, int copies);
}
