package org.lectern.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;

import java.util.logging.Level;

/** Hands what the layout engine has to say to the program's log, its chatter as debug lines. */
final class EngineLog implements XRLogger {
    private static final System.Logger LOG = System.getLogger(EngineLog.class.getName());

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isLoggable(level(diagnostic.getLevel()));
    }

    @Override
    public void log(String where, Level level, String message) {
        LOG.log(level(level), message);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        LOG.log(level(level), message, cause);
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The program's own log settings decide.
    }

    private static System.Logger.Level level(Level level) {
        return level.intValue() >= Level.WARNING.intValue()
                ? System.Logger.Level.WARNING
                : System.Logger.Level.DEBUG;
    }
}
