package org.lectern.app;

import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.pdf.PdfPrinting;
import org.lectern.ui.kit.paper.PrintPort;

import java.awt.HeadlessException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Prints through the dialog and the printers of the system. */
public final class SystemPrint implements PrintPort {
    private static final Logger LOG = System.getLogger(SystemPrint.class.getName());

    @Override
    public Result print(byte[] pdf, String jobName, int copies) {
        if (!hasPrinter()) {
            return Result.NO_PRINTER;
        }
        try (var printing = PdfPrinting.open(pdf)) {
            var job = PrinterJob.getPrinterJob();
            job.setJobName(jobName);
            job.setPageable(printing.pages());
            job.setCopies(copies);
            if (!job.printDialog()) {
                return Result.CANCELLED;
            }
            job.print();
            return Result.PRINTED;
        } catch (HeadlessException e) {
            LOG.log(Level.WARNING, "no display for the print dialog", e);
            return Result.NO_PRINTER;
        } catch (PrinterException e) {
            throw new LecternException(UserMessage.of("handout.print.failed"), e);
        }
    }

    private static boolean hasPrinter() {
        return PrinterJob.lookupPrintServices().length > 0;
    }
}
