package org.lectern.app;

import org.lectern.ui.kit.Opener;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Opens files and pages in the system's own programs; where there is none, nothing happens but a
 * line in the log.
 */
final class SystemOpener implements Opener {
    private static final System.Logger LOG = System.getLogger(SystemOpener.class.getName());

    @Override
    public void open(Path path) {
        later(Desktop.Action.OPEN, desktop -> desktop.open(path.toFile()));
    }

    @Override
    public void browse(URI page) {
        later(Desktop.Action.BROWSE, desktop -> desktop.browse(page));
    }

    /** Something that the desktop is asked for. */
    @FunctionalInterface
    private interface Request {
        void to(Desktop desktop) throws IOException;
    }

    /** On a thread of its own: AWT may take seconds to start, and the FX thread must not wait. */
    private static void later(Desktop.Action action, Request request) {
        Thread.ofPlatform()
                .daemon()
                .name("opener")
                .start(
                        () -> {
                            try {
                                if (Desktop.isDesktopSupported()
                                        && Desktop.getDesktop().isSupported(action)) {
                                    request.to(Desktop.getDesktop());
                                } else {
                                    LOG.log(
                                            System.Logger.Level.WARNING,
                                            "the system can't " + action);
                                }
                            } catch (IOException | RuntimeException e) {
                                LOG.log(
                                        System.Logger.Level.WARNING,
                                        "the system did not " + action,
                                        e);
                            }
                        });
    }
}
